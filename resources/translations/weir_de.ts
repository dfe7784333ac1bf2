<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>QProgressDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>weir</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Show records</source>
        <translation>Datensätze zeigen</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation>Laufeinstellungen</translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Wire %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation>Rahmen %1</translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation>Notiz %1</translation>
    </message>
    <message>
        <source>Panel %1</source>
        <translation>Kachel %1</translation>
    </message>
    <message>
        <source>Sample of %1</source>
        <translation>Probe von %1</translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation>Teilgraph %1</translation>
    </message>
    <message>
        <source>Place of %1</source>
        <translation>Platz von %1</translation>
    </message>
    <message>
        <source>Bends of %1</source>
        <translation>Umlenkungen von %1</translation>
    </message>
    <message>
        <source>added</source>
        <translation>hinzugefügt</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>entfernt</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>This program has no panel type “%1”.</source>
        <translation>Dieses Programm hat keine Kachelart „%1“.</translation>
    </message>
    <message>
        <source>Its settings are kept as they are.</source>
        <translation>Ihre Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Noch nichts zu zeigen</translation>
    </message>
    <message>
        <source>Choose a source in the panel&apos;s settings.</source>
        <translation>Wählen Sie in den Einstellungen der Kachel eine Quelle.</translation>
    </message>
    <message>
        <source>“%1” is not in the graph.</source>
        <translation>„%1“ ist nicht im Graphen.</translation>
    </message>
    <message>
        <source>Choose another source in the panel&apos;s settings.</source>
        <translation>Wählen Sie in den Einstellungen der Kachel eine andere Quelle.</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Noch keine Datensätze</translation>
    </message>
    <message>
        <source>Run the graph to see what comes from %1.</source>
        <translation>Starten Sie den Graphen, um zu sehen, was von %1 kommt.</translation>
    </message>
    <message>
        <source>Waiting for records</source>
        <translation>Warten auf Datensätze</translation>
    </message>
    <message>
        <source>Nothing has come from %1 so far.</source>
        <translation>Von %1 kam bisher nichts.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>No records</source>
        <translation>Keine Datensätze</translation>
    </message>
    <message>
        <source>Nothing came from %1 in this run.</source>
        <translation>Von %1 kam in diesem Lauf nichts.</translation>
    </message>
    <message>
        <source>Add a reroute point</source>
        <translation>Umlenkpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Remove a reroute point</source>
        <translation>Umlenkpunkt entfernen</translation>
    </message>
    <message>
        <source>Remove all reroute points</source>
        <translation>Alle Umlenkpunkte entfernen</translation>
    </message>
    <message>
        <source>Ports of the subgraph</source>
        <translation>Anschlüsse des Teilgraphen</translation>
    </message>
    <message>
        <source>Input: %1</source>
        <translation>Eingang: %1</translation>
    </message>
    <message>
        <source>Output: %1</source>
        <translation>Ausgang: %1</translation>
    </message>
    <message>
        <source>Arrange</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Insert node…</source>
        <translation>Knoten einfügen…</translation>
    </message>
    <message>
        <source>Add reroute point here</source>
        <translation>Hier Umlenkpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Edit text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Add node…</source>
        <translation>Knoten hinzufügen…</translation>
    </message>
    <message>
        <source>Add node of kind</source>
        <translation>Knoten hinzufügen nach Art</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Idle</source>
        <translation>Untätig</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Aufgehalten</translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation>Versucht es erneut</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>%1 malformed: %2</source>
        <translation>%1 fehlerhaft: %2</translation>
    </message>
    <message>
        <source>%1 (the first of %2)</source>
        <translation>%1 (der erste von %2)</translation>
    </message>
    <message>
        <source>%1 CPU</source>
        <translation>%1 CPU</translation>
    </message>
    <message>
        <source>holds %1</source>
        <translation>hält %1</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Records in</source>
        <translation>Datensätze herein</translation>
    </message>
    <message>
        <source>Records out</source>
        <translation>Datensätze hinaus</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Far ahead</source>
        <translation>Weit voraus</translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation>Teilströme</translation>
    </message>
    <message>
        <source>Waits for partition</source>
        <translation>Wartet auf Teilstrom</translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation>%1, %2 zurück</translation>
    </message>
    <message>
        <source>Beyond the most partitions</source>
        <translation>Über der Höchstzahl der Teilströme</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Held in state</source>
        <translation>Als Zustand gehalten</translation>
    </message>
    <message>
        <source>Memory of its state</source>
        <translation>Speicher seines Zustands</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Share of a core</source>
        <translation>Anteil eines Kerns</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Input of %1</source>
        <translation>Eingang von %1</translation>
    </message>
    <message>
        <source>Output of %1</source>
        <translation>Ausgang von %1</translation>
    </message>
    <message>
        <source>Nothing is wired here: drag a wire from an output.</source>
        <translation>Hier ist nichts verbunden: ziehen Sie eine Leitung von einem Ausgang.</translation>
    </message>
    <message>
        <source>Its fields are known once records have passed.</source>
        <translation>Seine Felder sind bekannt, sobald Datensätze durchgelaufen sind.</translation>
    </message>
    <message>
        <source>Drag to wire; into empty space to add what fits.</source>
        <translation>Ziehen verbindet; ins Leere gezogen, kommt hinzu, was passt.</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON lines (*.ndjson *.jsonl)</source>
        <translation>JSON-Zeilen (*.ndjson *.jsonl)</translation>
    </message>
    <message>
        <source>Tab-separated (*.tsv)</source>
        <translation>Durch Tabulatoren getrennt (*.tsv)</translation>
    </message>
    <message>
        <source>Parameters of the subgraph</source>
        <translation>Einstellungen des Teilgraphen</translation>
    </message>
    <message>
        <source>Board %1</source>
        <translation>Board %1</translation>
    </message>
    <message>
        <source>Mark %1</source>
        <translation>Markierung %1</translation>
    </message>
    <message>
        <source>Split by %1</source>
        <translation>Nach %1 aufteilen</translation>
    </message>
    <message>
        <source>%1 cannot show %2.</source>
        <translation>%1 kann %2 nicht zeigen.</translation>
    </message>
    <message>
        <source>It shows every such field already.</source>
        <translation>Sie zeigt schon jedes solche Feld.</translation>
    </message>
    <message>
        <source>It shows %1 already.</source>
        <translation>Sie zeigt %1 schon.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Show %1 instead</source>
        <translation>Stattdessen %1 zeigen</translation>
    </message>
    <message>
        <source>%1 takes no fields.</source>
        <translation>%1 nimmt keine Felder auf.</translation>
    </message>
    <message>
        <source>This program does not know this panel.</source>
        <translation>Dieses Programm kennt diese Kachel nicht.</translation>
    </message>
    <message>
        <source>%1 shows no records.</source>
        <translation>%1 zeigt keine Datensätze.</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>It shows records of %1, and this is of %2.</source>
        <translation>Sie zeigt Datensätze von %1, und dies ist von %2.</translation>
    </message>
    <message>
        <source>It shows records of this already.</source>
        <translation>Sie zeigt schon Datensätze hiervon.</translation>
    </message>
    <message>
        <source>Say what in the panel&apos;s settings.</source>
        <translation>Die Einstellungen der Kachel legen fest, was.</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>max</source>
        <translation>max</translation>
    </message>
    <message>
        <source>mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>last</source>
        <translation>letzter</translation>
    </message>
    <message>
        <source>B − A</source>
        <translation>B − A</translation>
    </message>
    <message>
        <source>per second</source>
        <translation>je Sekunde</translation>
    </message>
    <message>
        <source>B − A: %1</source>
        <translation>B − A: %1</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Insert template</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Name a file.</source>
        <translation>Eine Datei angeben.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 ist ein Ordner. Eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>%1 cannot be written: there is no folder %2.</source>
        <translation>%1 kann nicht geschrieben werden: es gibt keinen Ordner %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 to %2 (%3)</source>
        <translation>%1 bis %2 (%3)</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>started %1, for %2</source>
        <translation>gestartet %1, Dauer %2</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Made with Weir, %1</source>
        <translation>Erstellt mit Weir, %1</translation>
    </message>
    <message>
        <source>over, after %1</source>
        <translation>beendet, nach %1</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>letzte %1</translation>
    </message>
    <message>
        <source>%1 earlier</source>
        <translation>%1 früher</translation>
    </message>
    <message>
        <source>Choose another field in its settings.</source>
        <translation>Wählen Sie in den Einstellungen ein anderes Feld.</translation>
    </message>
    <message>
        <source>%n fields</source>
        <translation>%n Felder</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Only</source>
        <translation>Nur</translation>
    </message>
    <message>
        <source>%1, on “%2”</source>
        <translation>%1, auf „%2“</translation>
    </message>
</context>
<context>
    <name>weir::AccessibleCanvas</name>
    <message>
        <source>Node %1</source>
        <translation>Knoten %1</translation>
    </message>
    <message>
        <source>Wire from %1 to %2</source>
        <translation>Leitung von %1 nach %2</translation>
    </message>
</context>
<context>
    <name>weir::AlertsModel</name>
    <message>
        <source>Cleared</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
</context>
<context>
    <name>weir::AlertsPanel</name>
    <message>
        <source>Show the alert&apos;s node</source>
        <translation>Knoten des Alarms zeigen</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Jede Schwere</translation>
    </message>
    <message>
        <source>From warnings on</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Nur kritische</translation>
    </message>
    <message>
        <source>How grave an alert must be to be listed</source>
        <translation>Wie ernst ein Alarm sein muss, um aufgeführt zu werden</translation>
    </message>
    <message>
        <source>The node whose alerts are listed</source>
        <translation>Der Knoten, dessen Alarme aufgeführt werden</translation>
    </message>
    <message>
        <source>Alerts, newest first</source>
        <translation>Alarme, neueste zuerst</translation>
    </message>
    <message>
        <source>All nodes</source>
        <translation>Alle Knoten</translation>
    </message>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>What alert nodes of the graph find stands here.</source>
        <translation>Was Alarmknoten des Graphen finden, steht hier.</translation>
    </message>
    <message>
        <source>No such alerts</source>
        <translation>Keine solchen Alarme</translation>
    </message>
    <message>
        <source>Alerts there are, but none of this severity and node.</source>
        <translation>Es gibt Alarme, aber keine dieser Schwere und dieses Knotens.</translation>
    </message>
    <message>
        <source>Decided by the record of %1.</source>
        <translation>Entschieden durch den Datensatz von %1.</translation>
    </message>
    <message>
        <source>Decided by the record with %1 of %2.</source>
        <translation>Entschieden durch den Datensatz mit %1 von %2.</translation>
    </message>
    <message>
        <source>Decided by the record of %1 that came from %2.</source>
        <translation>Entschieden durch den Datensatz von %1, der von %2 kam.</translation>
    </message>
    <message>
        <source>Decided by the record with %1 of %2 that came from %3.</source>
        <translation>Entschieden durch den Datensatz mit %1 von %2, der von %3 kam.</translation>
    </message>
    <message>
        <source>No such alerts yet</source>
        <translation>Noch keine solchen Alarme</translation>
    </message>
    <message>
        <source>At the moment shown there were none; later there are some.</source>
        <translation>Zum gezeigten Zeitpunkt gab es keine; später gibt es welche.</translation>
    </message>
</context>
<context>
    <name>weir::AlertsView</name>
    <message>
        <source>No alerts</source>
        <translation>Keine Alarme</translation>
    </message>
    <message>
        <source>Wire a threshold or an anomaly alert into the graph: what it finds stands here.</source>
        <translation>Binden Sie einen Grenzwert- oder Anomalie-Alarm in den Graphen ein: was er findet, steht hier.</translation>
    </message>
</context>
<context>
    <name>weir::AreaEditor</name>
    <message>
        <source>Title of the frame</source>
        <translation>Titel des Rahmens</translation>
    </message>
    <message>
        <source>Text of the note, in Markdown</source>
        <translation>Text der Notiz, in Markdown</translation>
    </message>
    <message>
        <source>Markdown: # heading, **bold**, - list. Ctrl+Enter ends.</source>
        <translation>Markdown: # Überschrift, **fett**, - Liste. Strg+Eingabe beendet.</translation>
    </message>
</context>
<context>
    <name>weir::AreaItem</name>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Blaugrün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Violett</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Grau</translation>
    </message>
</context>
<context>
    <name>weir::BarGaugePanel</name>
    <message>
        <source>The records have no field “%1” that can be shown as a number.</source>
        <translation>Die Datensätze haben kein Feld „%1“, das sich als Zahl zeigen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n weitere passt nicht in die Kachel.</numerusform>
            <numerusform>%n weitere passen nicht in die Kachel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BarPanel</name>
    <message numerus="yes">
        <source>%n more keys are not shown.</source>
        <translation>
            <numerusform>%n weiterer Schlüssel wird nicht gezeigt.</numerusform>
            <numerusform>%n weitere Schlüssel werden nicht gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are kept.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird behalten.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden behalten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars are stacked of the first %n values only.</source>
        <translation>
            <numerusform>Balken werden nur aus %n Wert gestapelt.</numerusform>
            <numerusform>Balken werden nur aus den ersten %n Werten gestapelt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 vorher</translation>
    </message>
</context>
<context>
    <name>weir::BendGesture</name>
    <message>
        <source>Remove a reroute point</source>
        <translation>Umlenkpunkt entfernen</translation>
    </message>
    <message>
        <source>Add a reroute point</source>
        <translation>Umlenkpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Move a reroute point</source>
        <translation>Umlenkpunkt verschieben</translation>
    </message>
</context>
<context>
    <name>weir::Board</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate panel</source>
        <translation>Kachel verdoppeln</translation>
    </message>
    <message>
        <source>Delete panel</source>
        <translation>Kachel löschen</translation>
    </message>
    <message>
        <source>Resize panel</source>
        <translation>Größe der Kachel ändern</translation>
    </message>
    <message>
        <source>Move panel</source>
        <translation>Kachel verschieben</translation>
    </message>
    <message>
        <source>No panels yet</source>
        <translation>Noch keine Kacheln</translation>
    </message>
    <message>
        <source>Drag a field here from the fields list, or an output from the canvas; or choose “Add panel”.</source>
        <translation>Ein Feld aus der Feldliste oder einen Ausgang von der Zeichenfläche hierher ziehen; oder „Kachel hinzufügen“ wählen.</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>A panel shows the fields of one output, and these are of several.</source>
        <translation>Eine Kachel zeigt die Felder eines Ausgangs, und diese sind von mehreren.</translation>
    </message>
    <message numerus="yes">
        <source>%n new panels</source>
        <translation>
            <numerusform>%n neue Kachel</numerusform>
            <numerusform>%n neue Kacheln</numerusform>
        </translation>
    </message>
    <message>
        <source>Duplicate panels</source>
        <translation>Kacheln verdoppeln</translation>
    </message>
    <message>
        <source>Delete panels</source>
        <translation>Kacheln löschen</translation>
    </message>
    <message>
        <source>Move panels to another board</source>
        <translation>Kacheln auf ein anderes Board verschieben</translation>
    </message>
    <message>
        <source>Move panel to another board</source>
        <translation>Kachel auf ein anderes Board verschieben</translation>
    </message>
    <message>
        <source>Change panel settings</source>
        <translation>Einstellungen der Kachel ändern</translation>
    </message>
    <message>
        <source>Move panels</source>
        <translation>Kacheln verschieben</translation>
    </message>
    <message>
        <source>%1 is in its own window. Click to bring it back.</source>
        <translation>%1 ist in einem eigenen Fenster. Ein Klick holt die Kachel zurück.</translation>
    </message>
    <message>
        <source>Add panels</source>
        <translation>Kacheln hinzufügen</translation>
    </message>
    <message>
        <source>Only the first %1 of %2 fields are taken.</source>
        <translation>Nur die ersten %1 von %2 Feldern werden übernommen.</translation>
    </message>
    <message>
        <source>New: %1, split by %2</source>
        <translation>Neu: %1, geteilt nach %2</translation>
    </message>
</context>
<context>
    <name>weir::BoardActions</name>
    <message>
        <source>New &amp;board</source>
        <translation>&amp;Neues Board</translation>
    </message>
    <message>
        <source>Add a board, a tab of its own</source>
        <translation>Ein Board hinzufügen, mit eigenem Reiter</translation>
    </message>
    <message>
        <source>&amp;Rename board</source>
        <translation>Board &amp;umbenennen</translation>
    </message>
    <message>
        <source>Give the board another name; a double click on its tab does the same</source>
        <translation>Dem Board einen anderen Namen geben; ein Doppelklick auf seinen Reiter tut dasselbe</translation>
    </message>
    <message>
        <source>D&amp;uplicate board</source>
        <translation>Board verd&amp;oppeln</translation>
    </message>
    <message>
        <source>Add a copy of the board and of all its panels</source>
        <translation>Eine Kopie des Boards mit allen seinen Kacheln hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Close board</source>
        <translation>Board s&amp;chließen</translation>
    </message>
    <message>
        <source>Remove the board with all its panels</source>
        <translation>Das Board mit allen seinen Kacheln entfernen</translation>
    </message>
    <message>
        <source>&amp;Next board</source>
        <translation>Nächs&amp;tes Board</translation>
    </message>
    <message>
        <source>&amp;Previous board</source>
        <translation>Vor&amp;iges Board</translation>
    </message>
    <message>
        <source>Move board to the &amp;left</source>
        <translation>Board nach &amp;links</translation>
    </message>
    <message>
        <source>Move board to the r&amp;ight</source>
        <translation>Board nach &amp;rechts</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>Move the chosen panels to the clipboard</source>
        <translation>Die gewählten Kacheln in die Zwischenablage verschieben</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen panels as text that can be pasted into any graph</source>
        <translation>Die gewählten Kacheln als Text kopieren, der sich in jeden Graphen einfügen lässt</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>Add the panels that are on the clipboard</source>
        <translation>Die Kacheln aus der Zwischenablage hinzufügen</translation>
    </message>
    <message>
        <source>Paste panel</source>
        <translation>Kachel einfügen</translation>
    </message>
    <message>
        <source>Paste panels</source>
        <translation>Kacheln einfügen</translation>
    </message>
    <message>
        <source>Select &amp;all panels</source>
        <translation>Alle Kacheln aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Move to board</source>
        <translation>&amp;Zu Board verschieben</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>Fill the screen with the chosen panel, or with the board if none is; Escape goes back</source>
        <translation>Den Bildschirm mit der gewählten Kachel füllen, oder mit dem Board, wenn keine gewählt ist; Escape kehrt zurück</translation>
    </message>
    <message>
        <source>&amp;Own window</source>
        <translation>Ei&amp;genes Fenster</translation>
    </message>
    <message>
        <source>Show the chosen panel in a window of its own, or bring it back</source>
        <translation>Die gewählte Kachel in einem eigenen Fenster zeigen oder zurückholen</translation>
    </message>
    <message>
        <source>Pr&amp;esent board</source>
        <translation>Board &amp;präsentieren</translation>
    </message>
    <message>
        <source>Fill the screen with the board, with nothing to edit on it; Escape goes back</source>
        <translation>Den Bildschirm mit dem Board füllen, ohne etwas zu bearbeiten; Escape kehrt zurück</translation>
    </message>
    <message>
        <source>Dashboard in its own &amp;window</source>
        <translation>&amp;Dashboard in eigenem Fenster</translation>
    </message>
    <message>
        <source>Show the dashboard in a window of its own, for another screen, or bring it back</source>
        <translation>Das Dashboard in einem eigenen Fenster zeigen, für einen anderen Bildschirm, oder zurückholen</translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>The fields of all outputs, to be dragged onto the board</source>
        <translation>Die Felder aller Ausgänge, die sich auf das Board ziehen lassen</translation>
    </message>
    <message>
        <source>Add &amp;variable</source>
        <translation>Variable &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Let the panels of this board show only some values of a field</source>
        <translation>Die Kacheln dieses Boards nur einige Werte eines Felds zeigen lassen</translation>
    </message>
    <message>
        <source>&amp;Save as template…</source>
        <translation>Als Vorlage &amp;speichern…</translation>
    </message>
    <message>
        <source>Keep the chosen panels, or all of the board, to be inserted into other graphs</source>
        <translation>Die gewählten Kacheln oder das ganze Board aufbewahren, um sie in andere Graphen einzufügen</translation>
    </message>
    <message>
        <source>I&amp;nsert template…</source>
        <translation>&amp;Vorlage einfügen…</translation>
    </message>
    <message>
        <source>Add the panels of a template, over outputs of this graph</source>
        <translation>Die Kacheln einer Vorlage hinzufügen, über Ausgängen dieses Graphen</translation>
    </message>
    <message>
        <source>There is only one board</source>
        <translation>Es gibt nur ein Board</translation>
    </message>
    <message>
        <source>No graph is open</source>
        <translation>Kein Graph ist offen</translation>
    </message>
    <message>
        <source>No panel is chosen</source>
        <translation>Keine Kachel ist gewählt</translation>
    </message>
    <message>
        <source>The clipboard holds no panels</source>
        <translation>Die Zwischenablage enthält keine Kacheln</translation>
    </message>
    <message>
        <source>There are no panels yet</source>
        <translation>Es gibt noch keine Kacheln</translation>
    </message>
    <message>
        <source>Capture its &amp;output</source>
        <translation>Aus&amp;gang aufzeichnen</translation>
    </message>
    <message>
        <source>Add a node that takes down what the chosen panel shows, to go back to</source>
        <translation>Einen Knoten hinzufügen, der aufzeichnet, was die gewählte Kachel zeigt, um dahin zurückgehen zu können</translation>
    </message>
    <message>
        <source>Change t&amp;ype</source>
        <translation>T&amp;yp ändern</translation>
    </message>
    <message>
        <source>&amp;Edit panels</source>
        <translation>Kacheln &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Board</source>
        <translation>&amp;Board</translation>
    </message>
    <message>
        <source>Temp&amp;lates</source>
        <translation>Vor&amp;lagen</translation>
    </message>
    <message>
        <source>&amp;Windows</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>No panel is chosen that shows an output of the graph</source>
        <translation>Es ist keine Kachel gewählt, die einen Ausgang des Graphen zeigt</translation>
    </message>
    <message>
        <source>The board is only shown; Escape ends that</source>
        <translation>Das Board wird nur gezeigt; Escape beendet das</translation>
    </message>
</context>
<context>
    <name>weir::BoardExport</name>
    <message>
        <source>Export &amp;dashboard…</source>
        <translation>&amp;Dashboard ausgeben…</translation>
    </message>
    <message>
        <source>Write the board or a panel of it as a picture, or its data as CSV</source>
        <translation>Das Board oder eine Kachel davon als Bild schreiben, oder die Daten als CSV</translation>
    </message>
    <message>
        <source>&amp;Copy board as picture</source>
        <translation>Board als Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Put a picture of the whole board onto the clipboard</source>
        <translation>Ein Bild des ganzen Boards in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Repor&amp;t…</source>
        <translation>Ber&amp;icht…</translation>
    </message>
    <message>
        <source>Write a PDF of the dashboard, the period and its alerts</source>
        <translation>Ein PDF des Dashboards, des Zeitraums und seiner Alarme schreiben</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>See the board as it will be printed, and print it</source>
        <translation>Das Board so ansehen, wie es gedruckt wird, und drucken</translation>
    </message>
    <message>
        <source>A picture of the board is on the clipboard.</source>
        <translation>Ein Bild des Boards ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>There is no dashboard</source>
        <translation>Es gibt kein Dashboard</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>A&amp;usgeben</translation>
    </message>
    <message>
        <source>&amp;Export panel…</source>
        <translation>Kachel &amp;ausgeben…</translation>
    </message>
    <message>
        <source>Write the panel as a picture, or its data as CSV</source>
        <translation>Die Kachel als Bild schreiben, oder ihre Daten als CSV</translation>
    </message>
    <message>
        <source>&amp;Copy as picture</source>
        <translation>Als &amp;Bild kopieren</translation>
    </message>
    <message>
        <source>Put a picture of the panel onto the clipboard</source>
        <translation>Ein Bild der Kachel in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Copy &amp;data</source>
        <translation>&amp;Daten kopieren</translation>
    </message>
    <message>
        <source>Put what the panel shows onto the clipboard, as CSV</source>
        <translation>Was die Kachel zeigt, als CSV in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>A picture of the panel is on the clipboard.</source>
        <translation>Ein Bild der Kachel ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>This panel has no data of its own.</source>
        <translation>Diese Kachel hat keine eigenen Daten.</translation>
    </message>
    <message>
        <source>The data of the panel is on the clipboard.</source>
        <translation>Die Daten der Kachel sind in der Zwischenablage.</translation>
    </message>
</context>
<context>
    <name>weir::BoardExportDialog</name>
    <message>
        <source>Transparent ground</source>
        <translation>Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Export dashboard</source>
        <translation>Dashboard ausgeben</translation>
    </message>
    <message>
        <source>PNG, pixels</source>
        <translation>PNG, Pixel</translation>
    </message>
    <message>
        <source>SVG, vectors</source>
        <translation>SVG, Vektoren</translation>
    </message>
    <message>
        <source>PDF, vectors for paper</source>
        <translation>PDF, Vektoren für Papier</translation>
    </message>
    <message>
        <source>CSV, the data</source>
        <translation>CSV, die Daten</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>As it is shown</source>
        <translation>Wie gezeigt</translation>
    </message>
    <message>
        <source>Light, for paper</source>
        <translation>Hell, für Papier</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>A panel, or all panels of a board</source>
        <translation>Eine Kachel oder alle Kacheln eines Boards</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Vectors stay sharp at every size; pixels go everywhere</source>
        <translation>Vektoren bleiben in jeder Größe scharf; Pixel gehen überall</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <source>Pixels of the picture for each pixel of the screen</source>
        <translation>Pixel des Bilds für jeden Pixel des Bildschirms</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>The colours of the picture</source>
        <translation>Die Farben des Bilds</translation>
    </message>
    <message>
        <source>What lies behind the picture shines through</source>
        <translation>Was hinter dem Bild liegt, scheint durch</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A file that is there is replaced only when the new one is whole</source>
        <translation>Eine vorhandene Datei wird erst ersetzt, wenn die neue vollständig ist</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Wählen, wohin geschrieben wird</translation>
    </message>
    <message>
        <source>Put the picture, or the data, onto the clipboard</source>
        <translation>Das Bild oder die Daten in die Zwischenablage legen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Write the file (Enter)</source>
        <translation>Die Datei schreiben (Eingabe)</translation>
    </message>
    <message>
        <source>Board: %1</source>
        <translation>Board: %1</translation>
    </message>
    <message>
        <source>Panel: %1</source>
        <translation>Kachel: %1</translation>
    </message>
    <message>
        <source>%1 as it will be written</source>
        <translation>%1, wie es geschrieben wird</translation>
    </message>
    <message>
        <source>%1 × %2 pixels</source>
        <translation>%1 × %2 Pixel</translation>
    </message>
    <message>
        <source>What the panel shows, as a table</source>
        <translation>Was die Kachel zeigt, als Tabelle</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Ausgeben nach</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>Das Bild ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>This panel has no data of its own.</source>
        <translation>Diese Kachel hat keine eigenen Daten.</translation>
    </message>
    <message>
        <source>The data is on the clipboard.</source>
        <translation>Die Daten sind in der Zwischenablage.</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>Drawing %1…</source>
        <translation>%1 wird gezeichnet…</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Abgebrochen: nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>There is no memory for a picture of that size. Choose a smaller scale.</source>
        <translation>Für ein Bild dieser Größe reicht der Speicher nicht. Einen kleineren Maßstab wählen.</translation>
    </message>
    <message>
        <source>Written to %1 (%2).</source>
        <translation>Nach %1 geschrieben (%2).</translation>
    </message>
    <message>
        <source>No panel of this board has data of its own.</source>
        <translation>Keine Kachel dieses Boards hat eigene Daten.</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>%1 wird geschrieben…</translation>
    </message>
    <message>
        <source>A zip archive with a CSV file for each panel</source>
        <translation>Ein Zip-Archiv mit einer CSV-Datei für jede Kachel</translation>
    </message>
    <message>
        <source>There is no memory for so much data.</source>
        <translation>Für so viele Daten reicht der Speicher nicht.</translation>
    </message>
</context>
<context>
    <name>weir::BoardMarks</name>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Delete note</source>
        <translation>Notiz löschen</translation>
    </message>
</context>
<context>
    <name>weir::BoardTabs</name>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Title of the board</source>
        <translation>Titel des Boards</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Board %1</source>
        <translation>Board %1</translation>
    </message>
    <message>
        <source>Double-click to give it a name</source>
        <translation>Doppelklick, um ihm einen Namen zu geben</translation>
    </message>
    <message>
        <source>Add board</source>
        <translation>Board hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate board</source>
        <translation>Board verdoppeln</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>Close board</source>
        <translation>Board schließen</translation>
    </message>
    <message>
        <source>Move board</source>
        <translation>Board verschieben</translation>
    </message>
    <message>
        <source>Rename board</source>
        <translation>Board umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>The board “%1” was closed with %n panels. Undo brings it back (%2).</source>
        <translation>
            <numerusform>Das Board „%1“ wurde mit %n Kachel geschlossen. Rückgängig holt es zurück (%2).</numerusform>
            <numerusform>Das Board „%1“ wurde mit %n Kacheln geschlossen. Rückgängig holt es zurück (%2).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BoardTemplate</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
</context>
<context>
    <name>weir::BottomTabs</name>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation>Fehlerhaft</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message numerus="yes">
        <source>%n firing now</source>
        <translation>
            <numerusform>%n schlägt gerade an</numerusform>
            <numerusform>%n schlagen gerade an</numerusform>
        </translation>
    </message>
    <message>
        <source>None is firing now.</source>
        <translation>Gerade schlägt keiner an.</translation>
    </message>
</context>
<context>
    <name>weir::BoxPanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where many records came, boxes are drawn from a sample of %n of them; the least and the greatest value are always shown.</source>
        <translation>
            <numerusform>Wo viele Datensätze kamen, werden Boxen aus einer Stichprobe von %n gezeichnet; der kleinste und der größte Wert werden immer gezeigt.</numerusform>
            <numerusform>Wo viele Datensätze kamen, werden Boxen aus einer Stichprobe von %n gezeichnet; der kleinste und der größte Wert werden immer gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Upper whisker</source>
        <translation>Oberer Whisker</translation>
    </message>
    <message>
        <source>Upper quartile</source>
        <translation>Oberes Quartil</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Lower quartile</source>
        <translation>Unteres Quartil</translation>
    </message>
    <message>
        <source>Lower whisker</source>
        <translation>Unterer Whisker</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Outliers</source>
        <translation>Ausreißer</translation>
    </message>
</context>
<context>
    <name>weir::BreakpointsModel</name>
    <message>
        <source>Holds %1</source>
        <translation>Hält %1</translation>
    </message>
    <message>
        <source>Holds at the next record</source>
        <translation>Hält beim nächsten Datensatz</translation>
    </message>
    <message>
        <source>Lets records pass</source>
        <translation>Lässt Datensätze durch</translation>
    </message>
    <message>
        <source>Waits for a run</source>
        <translation>Wartet auf einen Lauf</translation>
    </message>
    <message>
        <source>every record</source>
        <translation>jeder Datensatz</translation>
    </message>
    <message>
        <source>Records that met it in this run</source>
        <translation>Datensätze, die ihn in diesem Lauf trafen</translation>
    </message>
    <message>
        <source>Wire</source>
        <translation>Leitung</translation>
    </message>
    <message>
        <source>Holds when</source>
        <translation>Hält, wenn</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>Treffer</translation>
    </message>
</context>
<context>
    <name>weir::BreakpointsView</name>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>No breakpoints</source>
        <translation>Keine Haltepunkte</translation>
    </message>
    <message>
        <source>Select a wire and press F9: the flow holds there, and goes on a record or a batch at a time.</source>
        <translation>Wählen Sie eine Leitung und drücken Sie F9: der Fluss hält dort und geht Datensatz um Datensatz oder Stapel um Stapel weiter.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>The record that is held</source>
        <translation>Der angehaltene Datensatz</translation>
    </message>
    <message>
        <source>event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>weir::CandlestickPanel</name>
    <message>
        <source>Choose the fields of open, high, low and close.</source>
        <translation>Die Felder für Eröffnung, Hoch, Tief und Schluss wählen.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
</context>
<context>
    <name>weir::CanvasActions</name>
    <message>
        <source>&amp;Add node…</source>
        <translation>Knoten &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Search a node type and add it; Space does the same</source>
        <translation>Eine Knotenart suchen und hinzufügen; die Leertaste tut dasselbe</translation>
    </message>
    <message>
        <source>Add &amp;frame</source>
        <translation>&amp;Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>A titled area around what is selected</source>
        <translation>Eine betitelte Fläche um das Ausgewählte</translation>
    </message>
    <message>
        <source>Add n&amp;ote</source>
        <translation>&amp;Notiz hinzufügen</translation>
    </message>
    <message>
        <source>A text on the canvas, in Markdown</source>
        <translation>Ein Text auf der Zeichenfläche, in Markdown</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>&amp;Ausschneiden</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy as text that can be pasted into any editor, and back</source>
        <translation>Als Text kopieren, der sich in jeden Editor und zurück einfügen lässt</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Einfügen</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Verdoppeln</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Delete and re&amp;join</source>
        <translation>Löschen und &amp;verbinden</translation>
    </message>
    <message>
        <source>Delete nodes and lead what came in on to where it went</source>
        <translation>Knoten löschen und, was hereinkam, dorthin leiten, wohin es ging</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alles aus&amp;wählen</translation>
    </message>
    <message>
        <source>Select &amp;upstream</source>
        <translation>Strom&amp;aufwärts auswählen</translation>
    </message>
    <message>
        <source>Select all that feeds what is selected, too</source>
        <translation>Auch alles auswählen, was das Ausgewählte speist</translation>
    </message>
    <message>
        <source>Select &amp;downstream</source>
        <translation>Strom&amp;abwärts auswählen</translation>
    </message>
    <message>
        <source>Select all that what is selected feeds, too</source>
        <translation>Auch alles auswählen, was das Ausgewählte speist</translation>
    </message>
    <message>
        <source>&amp;Wire from here</source>
        <translation>Von hier &amp;verbinden</translation>
    </message>
    <message>
        <source>Draw a wire from the selected node with the keyboard</source>
        <translation>Mit der Tastatur eine Leitung vom ausgewählten Knoten ziehen</translation>
    </message>
    <message>
        <source>C&amp;ut wires</source>
        <translation>Leitungen &amp;durchtrennen</translation>
    </message>
    <message>
        <source>Draw a stroke over wires to remove them; Ctrl and the right button do the same</source>
        <translation>Mit einem Strich über Leitungen fahren, um sie zu entfernen; Strg und die rechte Taste tun dasselbe</translation>
    </message>
    <message>
        <source>Add &amp;reroute point</source>
        <translation>&amp;Umlenkpunkt hinzufügen</translation>
    </message>
    <message>
        <source>Lead the selected wire through a point, which can be dragged; dragging a wire does the same</source>
        <translation>Die ausgewählte Leitung durch einen verschiebbaren Punkt führen; an der Leitung ziehen tut dasselbe</translation>
    </message>
    <message>
        <source>Remove reroute &amp;points</source>
        <translation>Umlenk&amp;punkte entfernen</translation>
    </message>
    <message>
        <source>Let the selected wires go straight again</source>
        <translation>Die ausgewählten Leitungen wieder gerade führen</translation>
    </message>
    <message>
        <source>&amp;Bypass</source>
        <translation>Um&amp;gehen</translation>
    </message>
    <message>
        <source>Let records pass the selected nodes as they are, or no longer</source>
        <translation>Datensätze unverändert an den ausgewählten Knoten vorbeilassen, oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Abschalten</translation>
    </message>
    <message>
        <source>Leave the selected nodes out of the run, and what nothing else feeds, or no longer</source>
        <translation>Die ausgewählten Knoten aus dem Lauf lassen, und was sonst nichts speist, oder nicht mehr</translation>
    </message>
    <message>
        <source>&amp;Group into a subgraph…</source>
        <translation>Zu einem Teilgraphen &amp;gruppieren…</translation>
    </message>
    <message>
        <source>Put the selected nodes into one that can be reused</source>
        <translation>Die ausgewählten Knoten in einen wiederverwendbaren fassen</translation>
    </message>
    <message>
        <source>&amp;Ungroup</source>
        <translation>Gruppe auf&amp;lösen</translation>
    </message>
    <message>
        <source>Put what is inside the selected subgraphs in their place</source>
        <translation>Den Inhalt der ausgewählten Teilgraphen an ihre Stelle setzen</translation>
    </message>
    <message>
        <source>&amp;Enter subgraph</source>
        <translation>Teilgraph &amp;betreten</translation>
    </message>
    <message>
        <source>Look into the selected subgraph; a double click does the same</source>
        <translation>In den ausgewählten Teilgraphen sehen; ein Doppelklick tut dasselbe</translation>
    </message>
    <message>
        <source>&amp;Leave subgraph</source>
        <translation>Teilgraph &amp;verlassen</translation>
    </message>
    <message>
        <source>Go back to what the subgraph stands in</source>
        <translation>Zurück zu dem, worin der Teilgraph steht</translation>
    </message>
    <message>
        <source>Make subgraph its &amp;own</source>
        <translation>Eigenen &amp;Teilgraphen geben</translation>
    </message>
    <message>
        <source>Give the selected instance a subgraph of its own, so that the others stay as they are</source>
        <translation>Der ausgewählten Instanz einen eigenen Teilgraphen geben, so dass die anderen bleiben, wie sie sind</translation>
    </message>
    <message>
        <source>Align &amp;left</source>
        <translation>&amp;Links ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;centres</source>
        <translation>&amp;Mittig ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;right</source>
        <translation>&amp;Rechts ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;top</source>
        <translation>&amp;Oben ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;middles</source>
        <translation>Auf &amp;halber Höhe ausrichten</translation>
    </message>
    <message>
        <source>Align &amp;bottom</source>
        <translation>&amp;Unten ausrichten</translation>
    </message>
    <message>
        <source>Distribute &amp;horizontally</source>
        <translation>&amp;Waagrecht verteilen</translation>
    </message>
    <message>
        <source>Distribute &amp;vertically</source>
        <translation>&amp;Senkrecht verteilen</translation>
    </message>
    <message>
        <source>La&amp;y out</source>
        <translation>A&amp;nordnen</translation>
    </message>
    <message>
        <source>Arrange the selected nodes, or all of them, by how they are wired</source>
        <translation>Die ausgewählten oder alle Knoten danach anordnen, wie sie verbunden sind</translation>
    </message>
    <message>
        <source>&amp;Snap to grid and neighbours</source>
        <translation>An &amp;Raster und Nachbarn einrasten</translation>
    </message>
    <message>
        <source>Keep what is dragged to the grid and in line with others; Alt does without it</source>
        <translation>Gezogenes am Raster und in Flucht mit anderen halten; Alt lässt es</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation>&amp;Einpassen</translation>
    </message>
    <message>
        <source>Zoom to &amp;selection</source>
        <translation>Auf Aus&amp;wahl zoomen</translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation>&amp;Tatsächliche Größe</translation>
    </message>
    <message>
        <source>Zoom to 100 %</source>
        <translation>Auf 100 % zoomen</translation>
    </message>
    <message>
        <source>&amp;Minimap</source>
        <translation>Übersichts&amp;karte</translation>
    </message>
    <message>
        <source>Show the whole canvas in a corner</source>
        <translation>Die ganze Zeichenfläche in einer Ecke zeigen</translation>
    </message>
    <message>
        <source>Ar&amp;range</source>
        <translation>A&amp;usrichten</translation>
    </message>
    <message>
        <source>Rename &amp;subgraph…</source>
        <translation>Teilgraph um&amp;benennen…</translation>
    </message>
    <message>
        <source>Change the name of the selected subgraph, for all its instances</source>
        <translation>Den Namen des ausgewählten Teilgraphen ändern, für alle seine Instanzen</translation>
    </message>
</context>
<context>
    <name>weir::CanvasEditor</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>%1 einfügen</translation>
    </message>
    <message>
        <source>Wire %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Add a frame</source>
        <translation>Rahmen hinzufügen</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>Rahmen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n wire(s)</source>
        <translation>
            <numerusform>%n Leitung löschen</numerusform>
            <numerusform>%n Leitungen löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>%n Ding löschen</numerusform>
            <numerusform>%n Dinge löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s)</source>
        <translation>
            <numerusform>%n Knoten löschen</numerusform>
            <numerusform>%n Knoten löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s) and rejoin</source>
        <translation>
            <numerusform>%n Knoten löschen und verbinden</numerusform>
            <numerusform>%n Knoten löschen und verbinden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n node(s)</source>
        <translation>
            <numerusform>%n Knoten einfügen</numerusform>
            <numerusform>%n Knoten einfügen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n node(s)</source>
        <translation>
            <numerusform>%n Knoten verdoppeln</numerusform>
            <numerusform>%n Knoten verdoppeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>%n Knoten verschieben</numerusform>
            <numerusform>%n Knoten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n node(s)</source>
        <translation>
            <numerusform>%n Knoten ausrichten</numerusform>
            <numerusform>%n Knoten ausrichten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n node(s)</source>
        <translation>
            <numerusform>%n Knoten verteilen</numerusform>
            <numerusform>%n Knoten verteilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lay out %n node(s)</source>
        <translation>
            <numerusform>%n Knoten anordnen</numerusform>
            <numerusform>%n Knoten anordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Lay out the graph</source>
        <translation>Graph anordnen</translation>
    </message>
    <message numerus="yes">
        <source>Enable %n node(s)</source>
        <translation>
            <numerusform>%n Knoten einschalten</numerusform>
            <numerusform>%n Knoten einschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bypass %n node(s)</source>
        <translation>
            <numerusform>%n Knoten umgehen</numerusform>
            <numerusform>%n Knoten umgehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n node(s)</source>
        <translation>
            <numerusform>%n Knoten abschalten</numerusform>
            <numerusform>%n Knoten abschalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %n node(s)</source>
        <translation>
            <numerusform>%n Knoten gruppieren</numerusform>
            <numerusform>%n Knoten gruppieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Gruppe auflösen</translation>
    </message>
    <message>
        <source>Make the subgraph its own</source>
        <translation>Eigenen Teilgraphen geben</translation>
    </message>
    <message>
        <source>Remove a port of the subgraph</source>
        <translation>Anschluss des Teilgraphen entfernen</translation>
    </message>
    <message>
        <source>Add a port to the subgraph</source>
        <translation>Anschluss zum Teilgraphen hinzufügen</translation>
    </message>
    <message>
        <source>Rename a frame</source>
        <translation>Rahmen umbenennen</translation>
    </message>
    <message>
        <source>Edit a note</source>
        <translation>Notiz bearbeiten</translation>
    </message>
    <message>
        <source>Change a colour</source>
        <translation>Farbe ändern</translation>
    </message>
    <message>
        <source>Add a parameter to the subgraph</source>
        <translation>Einstellung zum Teilgraphen hinzufügen</translation>
    </message>
    <message>
        <source>Remove a parameter of the subgraph</source>
        <translation>Einstellung des Teilgraphen entfernen</translation>
    </message>
    <message>
        <source>Rename a subgraph</source>
        <translation>Teilgraphen umbenennen</translation>
    </message>
</context>
<context>
    <name>weir::CanvasKeyboard</name>
    <message>
        <source>Arrow keys choose where it ends, Tab where it begins. Enter wires, Escape gives up.</source>
        <translation>Pfeiltasten wählen, wo sie endet, Tab, wo sie beginnt. Eingabe verbindet, Escape gibt auf.</translation>
    </message>
</context>
<context>
    <name>weir::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation>Zeichenfläche</translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) selected</source>
        <translation>
            <numerusform>%n Knoten ausgewählt</numerusform>
            <numerusform>%n Knoten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>An empty canvas</source>
        <translation>Eine leere Zeichenfläche</translation>
    </message>
    <message>
        <source>Insert into %1</source>
        <translation>In %1 einfügen</translation>
    </message>
    <message>
        <source>Add a node</source>
        <translation>Knoten hinzufügen</translation>
    </message>
    <message>
        <source>What feeds %1</source>
        <translation>Was %1 speist</translation>
    </message>
    <message>
        <source>What %1 feeds</source>
        <translation>Was von %1 gespeist wird</translation>
    </message>
    <message>
        <source>Group into a subgraph</source>
        <translation>Zu einem Teilgraphen gruppieren</translation>
    </message>
    <message>
        <source>Name of the subgraph:</source>
        <translation>Name des Teilgraphen:</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Not grouped</source>
        <translation>Nicht gruppiert</translation>
    </message>
    <message>
        <source>Double-click or press Space to add a node, drop a CSV or NDJSON file here, or open an example</source>
        <translation>Doppelklick oder Leertaste fügt einen Knoten hinzu; oder ziehen Sie eine CSV- oder NDJSON-Datei hierher oder öffnen Sie ein Beispiel</translation>
    </message>
    <message>
        <source>Rename subgraph</source>
        <translation>Teilgraph umbenennen</translation>
    </message>
</context>
<context>
    <name>weir::Category</name>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation>Umformungen</translation>
    </message>
    <message>
        <source>Windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation>Ziele</translation>
    </message>
</context>
<context>
    <name>weir::ChartCrosshair</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>%1, hidden</source>
        <translation>%1, ausgeblendet</translation>
    </message>
    <message>
        <source>%1
Click to hide or show, double-click to show alone, right-click for colours.</source>
        <translation>%1
Klick blendet aus oder ein, Doppelklick zeigt allein, Rechtsklick für Farben.</translation>
    </message>
</context>
<context>
    <name>weir::ChartMarks</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Cleared: %1</source>
        <translation>Beendet: %1</translation>
    </message>
</context>
<context>
    <name>weir::ChartMemoryMenu</name>
    <message>
        <source>&amp;Memory for charts</source>
        <translation>Speicher für Diagra&amp;mme</translation>
    </message>
    <message>
        <source>Room for about %1 million values; of older ones only the course is kept, with all their peaks</source>
        <translation>Platz für etwa %1 Millionen Werte; von älteren wird nur der Verlauf behalten, mit allen Spitzen</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>%1 belegt</translation>
    </message>
</context>
<context>
    <name>weir::ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
</context>
<context>
    <name>weir::Command</name>
    <message>
        <source>Not possible now</source>
        <translation>Gerade nicht möglich</translation>
    </message>
</context>
<context>
    <name>weir::CommandPalette</name>
    <message>
        <source>No command fits.</source>
        <translation>Kein Befehl passt.</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation>Befehle suchen</translation>
    </message>
    <message>
        <source>Enter does the chosen command, arrow keys choose another</source>
        <translation>Eingabe führt den gewählten Befehl aus, Pfeiltasten wählen einen anderen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>weir::CompareWindow</name>
    <message>
        <source>Show &amp;moves</source>
        <translation>&amp;Verschobenes zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>No difference</source>
        <translation>Kein Unterschied</translation>
    </message>
    <message>
        <source>Both versions are the same.</source>
        <translation>Beide Fassungen sind gleich.</translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation>Vorher: %1</translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation>Nachher: %1</translation>
    </message>
    <message>
        <source>Also tell what was only moved on the canvas</source>
        <translation>Auch sagen, was nur auf der Zeichenfläche verschoben wurde</translation>
    </message>
</context>
<context>
    <name>weir::DashboardView</name>
    <message>
        <source>&amp;Panel</source>
        <translation>&amp;Kachel</translation>
    </message>
    <message>
        <source>Add panel</source>
        <translation>Kachel hinzufügen</translation>
    </message>
    <message>
        <source>Add a panel of what is selected on the canvas</source>
        <translation>Eine Kachel für das hinzufügen, was auf der Zeichenfläche ausgewählt ist</translation>
    </message>
    <message>
        <source>No panel is chosen</source>
        <translation>Keine Kachel ist gewählt</translation>
    </message>
    <message>
        <source>The dashboard is in its own window</source>
        <translation>Das Dashboard ist in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Closing that window brings it back here.</source>
        <translation>Wird dieses Fenster geschlossen, kehrt es hierher zurück.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Add panel</source>
        <translation>K&amp;achel hinzufügen</translation>
    </message>
    <message>
        <source>Add panels</source>
        <translation>Kacheln hinzufügen</translation>
    </message>
</context>
<context>
    <name>weir::Descriptor</name>
    <message>
        <source>Anomaly alert</source>
        <translation>Anomalie-Alarm</translation>
    </message>
    <message>
        <source>Fires when a value is unlike its recent past (z-score)</source>
        <translation>Schlägt an, wenn ein Wert seiner jüngsten Vergangenheit nicht gleicht (z-Wert)</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Alerts that fired or cleared</source>
        <translation>Alarme, die anschlugen oder endeten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What is watched: a field or an expression that gives a number. Records for which it is null or NaN are passed over.</source>
        <translation>Was beobachtet wird: ein Feld oder ein Ausdruck, der eine Zahl ergibt. Datensätze, für die er null oder NaN ist, werden übergangen.</translation>
    </message>
    <message>
        <source>Fires</source>
        <translation>Schlägt an</translation>
    </message>
    <message>
        <source>On which side of the recent mean the trouble is.</source>
        <translation>Auf welcher Seite des jüngsten Mittels die Störung liegt.</translation>
    </message>
    <message>
        <source>On both sides</source>
        <translation>Auf beiden Seiten</translation>
    </message>
    <message>
        <source>Fires on values unusually high or low</source>
        <translation>Schlägt bei ungewöhnlich hohen oder niedrigen Werten an</translation>
    </message>
    <message>
        <source>Above the mean</source>
        <translation>Über dem Mittel</translation>
    </message>
    <message>
        <source>Fires on values unusually high</source>
        <translation>Schlägt bei ungewöhnlich hohen Werten an</translation>
    </message>
    <message>
        <source>Below the mean</source>
        <translation>Unter dem Mittel</translation>
    </message>
    <message>
        <source>Fires on values unusually low</source>
        <translation>Schlägt bei ungewöhnlich niedrigen Werten an</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>So far from the recent mean is a value still usual.</source>
        <translation>So weit vom jüngsten Mittel ist ein Wert noch gewöhnlich.</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>Standardabweichungen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Vergangenheit</translation>
    </message>
    <message>
        <source>With how many of the last values of its key a value is compared.</source>
        <translation>Mit wie vielen der letzten Werte seines Schlüssels ein Wert verglichen wird.</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Anlauf</translation>
    </message>
    <message>
        <source>How many values of its key must have come before one can fire.</source>
        <translation>Wie viele Werte seines Schlüssels gekommen sein müssen, bevor einer anschlagen kann.</translation>
    </message>
    <message>
        <source>Least deviation</source>
        <translation>Kleinste Abweichung</translation>
    </message>
    <message>
        <source>A standard deviation below this counts as this, in the unit of the value. Keeps series that hardly change from firing at trifles.</source>
        <translation>Eine kleinere Standardabweichung zählt als diese, in der Einheit des Werts. Bewahrt Reihen, die sich kaum ändern, vor Alarmen wegen Kleinigkeiten.</translation>
    </message>
    <message>
        <source>Learn anomalies</source>
        <translation>Anomalien lernen</translation>
    </message>
    <message>
        <source>Whether anomalous values enter the history, so that a new level becomes usual.</source>
        <translation>Ob auffällige Werte in die Vergangenheit eingehen, so dass ein neues Niveau gewöhnlich wird.</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields is watched on its own. Empty: all records are one series.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder wird für sich beobachtet. Leer: alle Datensätze sind eine Reihe.</translation>
    </message>
    <message>
        <source>Most keys</source>
        <translation>Höchstzahl der Schlüssel</translation>
    </message>
    <message>
        <source>So many keys are watched at once. When more come, those without a value for longest are forgotten.</source>
        <translation>So viele Schlüssel werden zugleich beobachtet. Kommen mehr, werden die am längsten wertlosen vergessen.</translation>
    </message>
    <message>
        <source>keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Forget after</source>
        <translation>Vergessen nach</translation>
    </message>
    <message>
        <source>A key without a record for so long, by event time, is forgotten and begins anew, so that keys that come once only do not fill the memory. 0 s: it is remembered.</source>
        <translation>Ein Schlüssel, der in Ereigniszeit so lange keinen Datensatz hatte, wird vergessen und beginnt von vorn, damit einmalige Schlüssel den Speicher nicht füllen. 0 s: er wird nicht vergessen.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>How grave it is.</source>
        <translation>Wie ernst es ist.</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Should be looked at</source>
        <translation>Sollte angesehen werden</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Must be looked at now</source>
        <translation>Muss sofort angesehen werden</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>What the alert says, with {value}, {limit}, {key}, {time}, {state}, {node} filled in. Empty: a sentence that says what happened.</source>
        <translation>Was der Alarm sagt; {value}, {limit}, {key}, {time}, {state}, {node} werden eingesetzt. Leer: ein Satz, der sagt, was geschah.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>So many threads work on it, each on some of the keys. Worth it where the node is busy all the time. 1: its records stay on the thread of the nodes before it.</source>
        <translation>So viele Threads arbeiten daran, jeder an einem Teil der Schlüssel. Lohnt sich, wo der Knoten stets ausgelastet ist. 1: seine Datensätze bleiben auf dem Thread der Knoten davor.</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Threshold alert</source>
        <translation>Grenzwert-Alarm</translation>
    </message>
    <message>
        <source>Fires when a value goes beyond a limit and stays there</source>
        <translation>Schlägt an, wenn ein Wert eine Grenze überschreitet und dort bleibt</translation>
    </message>
    <message>
        <source>On which side of the limit the trouble is.</source>
        <translation>Auf welcher Seite der Grenze die Störung liegt.</translation>
    </message>
    <message>
        <source>Above the limit</source>
        <translation>Über der Grenze</translation>
    </message>
    <message>
        <source>Fires when the value is greater than the limit</source>
        <translation>Schlägt an, wenn der Wert größer ist als die Grenze</translation>
    </message>
    <message>
        <source>Below the limit</source>
        <translation>Unter der Grenze</translation>
    </message>
    <message>
        <source>Fires when the value is less than the limit</source>
        <translation>Schlägt an, wenn der Wert kleiner ist als die Grenze</translation>
    </message>
    <message>
        <source>The last value that is still good.</source>
        <translation>Der letzte Wert, der noch gut ist.</translation>
    </message>
    <message>
        <source>Clears at</source>
        <translation>Endet bei</translation>
    </message>
    <message>
        <source>The value at which a firing alert clears. Empty: the limit itself.</source>
        <translation>Der Wert, bei dem ein Alarm endet. Leer: die Grenze selbst.</translation>
    </message>
    <message>
        <source>For at least</source>
        <translation>Mindestens für</translation>
    </message>
    <message>
        <source>How long in event time the value must have been beyond the limit before it fires.</source>
        <translation>Wie lange der Wert in Ereigniszeit jenseits der Grenze gewesen sein muss, bevor er anschlägt.</translation>
    </message>
    <message>
        <source>Durable buffer</source>
        <translation>Dauerhafter Puffer</translation>
    </message>
    <message>
        <source>Writes records into a log on disk before it passes them on, so that a crash loses none.</source>
        <translation>Schreibt Datensätze in ein Protokoll auf der Platte, bevor er sie weitergibt, damit ein Absturz keinen verliert.</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>The file that keeps the records. ${data} is Weir&apos;s own data folder. The last folder of the path is made if it is missing.</source>
        <translation>Die Datei, die die Datensätze behält. ${data} ist Weirs eigener Datenordner. Fehlt der letzte Ordner des Pfads, wird er angelegt.</translation>
    </message>
    <message>
        <source>If the log exists</source>
        <translation>Wenn es das Protokoll gibt</translation>
    </message>
    <message>
        <source>What becomes of what earlier runs kept in it, when a run begins anew. A change of the graph while it runs empties nothing.</source>
        <translation>Was aus dem wird, was frühere Läufe darin behielten, wenn ein Lauf neu beginnt. Eine Änderung des laufenden Graphen leert nichts.</translation>
    </message>
    <message>
        <source>Append to it</source>
        <translation>Anhängen</translation>
    </message>
    <message>
        <source>records go behind those it has</source>
        <translation>Datensätze kommen hinter die vorhandenen</translation>
    </message>
    <message>
        <source>Empty it</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>the log begins with the run</source>
        <translation>das Protokoll beginnt mit dem Lauf</translation>
    </message>
    <message>
        <source>Make durable</source>
        <translation>Dauerhaft machen</translation>
    </message>
    <message>
        <source>When records are safe from a power failure or a crash of the machine. A crash of the program alone loses nothing of what is in the log, whatever is chosen.</source>
        <translation>Wann Datensätze vor einem Stromausfall oder Absturz des Rechners sicher sind. Ein Absturz des Programms allein verliert nichts, was im Protokoll steht, was immer gewählt ist.</translation>
    </message>
    <message>
        <source>Each batch</source>
        <translation>Jeden Stapel</translation>
    </message>
    <message>
        <source>before it is passed on; waits for the disk each time</source>
        <translation>bevor er weitergegeben wird; wartet jedes Mal auf die Platte</translation>
    </message>
    <message>
        <source>Every so often</source>
        <translation>In Abständen</translation>
    </message>
    <message>
        <source>and at each checkpoint; a power failure may lose what came since</source>
        <translation>und bei jedem Sicherungspunkt; ein Stromausfall kann verlieren, was seither kam</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>left to the system; a power failure may lose half a minute, and the way back to a checkpoint</source>
        <translation>dem System überlassen; ein Stromausfall kann eine halbe Minute verlieren und den Weg zurück zum Sicherungspunkt</translation>
    </message>
    <message>
        <source>So often</source>
        <translation>So oft</translation>
    </message>
    <message>
        <source>The longest time between two waits for the disk while records come.</source>
        <translation>Die längste Zeit zwischen zwei Schreibvorgängen auf die Platte, solange Datensätze kommen.</translation>
    </message>
    <message>
        <source>Keep for</source>
        <translation>Behalten für</translation>
    </message>
    <message>
        <source>Older records are deleted, unless a reader that the log knows by name has not had them, or a crash would need them. 0 s: no limit.</source>
        <translation>Ältere Datensätze werden gelöscht, es sei denn, ein namentlich bekannter Leser hatte sie noch nicht oder ein Absturz brauchte sie. 0 s: keine Grenze.</translation>
    </message>
    <message>
        <source>Age by</source>
        <translation>Alter nach</translation>
    </message>
    <message>
        <source>What the age of a record is told by.</source>
        <translation>Woran das Alter eines Datensatzes gemessen wird.</translation>
    </message>
    <message>
        <source>Arrival</source>
        <translation>Ankunft</translation>
    </message>
    <message>
        <source>how long ago it came here, by the clock</source>
        <translation>wie lange er schon hier ist, nach der Uhr</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>how far it is behind the watermark</source>
        <translation>wie weit er hinter der Watermark liegt</translation>
    </message>
    <message>
        <source>Keep at most</source>
        <translation>Höchstens behalten</translation>
    </message>
    <message>
        <source>The oldest records are deleted beyond so many bytes, even if someone has not had them: that is counted and said. 0: no limit.</source>
        <translation>Jenseits so vieler Bytes werden die ältesten Datensätze gelöscht, auch wenn jemand sie nicht hatte: das wird gezählt und gesagt. 0: keine Grenze.</translation>
    </message>
    <message>
        <source>MiB</source>
        <translation>MiB</translation>
    </message>
    <message>
        <source>Forget readers after</source>
        <translation>Leser vergessen nach</translation>
    </message>
    <message>
        <source>A reader with a name that has not come for so long is not waited for any more. 0 s: it always is.</source>
        <translation>Auf einen Leser mit Namen, der so lange nicht kam, wird nicht mehr gewartet. 0 s: es wird stets gewartet.</translation>
    </message>
    <message>
        <source>Buffered records</source>
        <translation>Gepufferte Datensätze</translation>
    </message>
    <message>
        <source>Reads the log of a durable buffer: from the start, from a time, or as it grows.</source>
        <translation>Liest das Protokoll eines dauerhaften Puffers: von Anfang an, ab einer Zeit oder während es wächst.</translation>
    </message>
    <message>
        <source>The file of a durable buffer, of this graph or another one. ${data} is Weir&apos;s own data folder.</source>
        <translation>Die Datei eines dauerhaften Puffers, dieses Graphen oder eines anderen. ${data} ist Weirs eigener Datenordner.</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>The first record of a run that does not go on from a checkpoint.</source>
        <translation>Der erste Datensatz eines Laufs, der nicht bei einem Sicherungspunkt weitergeht.</translation>
    </message>
    <message>
        <source>The oldest record</source>
        <translation>Dem ältesten Datensatz</translation>
    </message>
    <message>
        <source>all that the log still has</source>
        <translation>alles, was das Protokoll noch hat</translation>
    </message>
    <message>
        <source>The next record</source>
        <translation>Dem nächsten Datensatz</translation>
    </message>
    <message>
        <source>what is written from now on</source>
        <translation>was von jetzt an geschrieben wird</translation>
    </message>
    <message>
        <source>Reader&apos;s name</source>
        <translation>Name des Lesers</translation>
    </message>
    <message>
        <source>Under it the log knows how far this reader is, and keeps what it has not had, up to its limit of bytes. Two readers must not share one. Where a run begins does not hang on it. Empty: the log does not wait.</source>
        <translation>Unter ihm weiß das Protokoll, wie weit dieser Leser ist, und behält, was er noch nicht hatte, bis zu seiner Bytegrenze. Zwei Leser dürfen keinen teilen. Wo ein Lauf beginnt, hängt nicht davon ab. Leer: das Protokoll wartet nicht.</translation>
    </message>
    <message>
        <source>Read it</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>Whether the source ends with what is there, waits for more, or plays it back in time.</source>
        <translation>Ob die Quelle mit dem Vorhandenen endet, auf mehr wartet oder es zeitgetreu abspielt.</translation>
    </message>
    <message>
        <source>Once</source>
        <translation>Einmal</translation>
    </message>
    <message>
        <source>as fast as the graph can take it, then the source ends</source>
        <translation>so schnell der Graph es aufnimmt, dann endet die Quelle</translation>
    </message>
    <message>
        <source>As it grows</source>
        <translation>Während sie wächst</translation>
    </message>
    <message>
        <source>never ends; goes on as records are written</source>
        <translation>endet nie; geht weiter, sobald Datensätze geschrieben werden</translation>
    </message>
    <message>
        <source>Replayed in event time</source>
        <translation>In Ereigniszeit abgespielt</translation>
    </message>
    <message>
        <source>each record comes when its event time does, the first one at once</source>
        <translation>jeder Datensatz kommt, wenn seine Ereigniszeit kommt, der erste sofort</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many seconds of event time pass in one second.</source>
        <translation>Wie viele Sekunden Ereigniszeit in einer Sekunde vergehen.</translation>
    </message>
    <message>
        <source>x</source>
        <translation>x</translation>
    </message>
    <message>
        <source>Begin again at the end</source>
        <translation>Am Ende von vorn beginnen</translation>
    </message>
    <message>
        <source>Replays it over and over; event times go on from round to round.</source>
        <translation>Spielt es immer wieder ab; die Ereigniszeiten gehen von Runde zu Runde weiter.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Leaves out records that were kept with an event time before this one.</source>
        <translation>Lässt Datensätze weg, deren Ereigniszeit vor dieser liegt.</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Leaves out records that were kept with this event time or a later one.</source>
        <translation>Lässt Datensätze weg, deren Ereigniszeit diese oder eine spätere ist.</translation>
    </message>
    <message>
        <source>Event time field</source>
        <translation>Feld der Ereigniszeit</translation>
    </message>
    <message>
        <source>The field that says when a record happened. _time is the event time that it was kept with; with another field here, _time is left out.</source>
        <translation>Das Feld, das sagt, wann ein Datensatz geschah. _time ist die Ereigniszeit, mit der er behalten wurde; mit einem anderen Feld entfällt _time.</translation>
    </message>
    <message>
        <source>Numbers in it are</source>
        <translation>Zahlen darin sind</translation>
    </message>
    <message>
        <source>What a number in the event time field counts since 1970. Text such as 2026-11-21T07:24:09Z needs no unit.</source>
        <translation>Was eine Zahl im Feld der Ereigniszeit seit 1970 zählt. Text wie 2026-11-21T07:24:09Z braucht keine Einheit.</translation>
    </message>
    <message>
        <source>Told by their size</source>
        <translation>An der Größe erkannt</translation>
    </message>
    <message>
        <source>Below 1e11 seconds, below 1e14 milliseconds, below 1e17 microseconds, nanoseconds above</source>
        <translation>Unter 1e11 Sekunden, unter 1e14 Millisekunden, unter 1e17 Mikrosekunden, darüber Nanosekunden</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Whole or fractional seconds since 1970</source>
        <translation>Ganze oder gebrochene Sekunden seit 1970</translation>
    </message>
    <message>
        <source>Milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>Milliseconds since 1970, as JavaScript and Kafka count</source>
        <translation>Millisekunden seit 1970, wie JavaScript und Kafka zählen</translation>
    </message>
    <message>
        <source>Microseconds</source>
        <translation>Mikrosekunden</translation>
    </message>
    <message>
        <source>Microseconds since 1970</source>
        <translation>Mikrosekunden seit 1970</translation>
    </message>
    <message>
        <source>Nanoseconds</source>
        <translation>Nanosekunden</translation>
    </message>
    <message>
        <source>Nanoseconds since 1970</source>
        <translation>Nanosekunden seit 1970</translation>
    </message>
    <message>
        <source>Wait for stragglers</source>
        <translation>Auf Nachzügler warten</translation>
    </message>
    <message>
        <source>How far records may come out of order. Windows close so much later; a record that is later still counts as late.</source>
        <translation>Wie weit Datensätze außer der Reihe kommen dürfen. Fenster schließen um so viel später; ein noch späterer Datensatz gilt weiterhin als verspätet.</translation>
    </message>
    <message>
        <source>Partition field</source>
        <translation>Feld der Teilströme</translation>
    </message>
    <message>
        <source>A field whose values tell streams apart that come mixed, each in order of its own: devices, hosts, the partitions of a topic. Windows then close by the one that has come least far, so that none is late for lagging behind the others. A partition counts from its first record on; the first ones of one that begins behind the others may be late. A record without a value is of a partition too. Beyond 10,000 partitions, further ones count as one. Empty: all records are one stream.</source>
        <translation>Ein Feld, dessen Werte vermischt ankommende Ströme unterscheiden, jeder in sich geordnet: Geräte, Rechner, Partitionen eines Themas. Fenster schließen dann nach dem, der am wenigsten weit ist, so dass keiner verspätet ist, weil er hinter den anderen liegt. Ein Teilstrom zählt von seinem ersten Datensatz an; die ersten eines, der hinter den anderen beginnt, können verspätet sein. Auch ein Datensatz ohne Wert gehört zu einem Teilstrom. Jenseits von 10.000 zählen weitere als einer. Leer: alle Datensätze sind ein Strom.</translation>
    </message>
    <message>
        <source>Doubt jumps ahead</source>
        <translation>Sprünge nach vorn anzweifeln</translation>
    </message>
    <message>
        <source>A record whose event time is further ahead of all before it is counted and does not close windows by itself, for its clock may be wrong; the next record does if it is as far ahead. 0 s: every record does.</source>
        <translation>Ein Datensatz, dessen Ereigniszeit weiter voraus liegt als alle davor, wird gezählt und schließt allein keine Fenster, denn seine Uhr kann falsch gehen; der nächste tut es, wenn er ebenso weit voraus ist. 0 s: jeder tut es.</translation>
    </message>
    <message>
        <source>Idle after</source>
        <translation>Untätig nach</translation>
    </message>
    <message>
        <source>After so long without a record, the source no longer holds back windows that other sources feed too, and a partition no longer those of its source. 0 s: they always do.</source>
        <translation>Nach so langer Zeit ohne Datensatz hält die Quelle Fenster nicht mehr auf, die auch andere Quellen speisen, und ein Teilstrom nicht mehr die seiner Quelle. 0 s: sie tun es stets.</translation>
    </message>
    <message>
        <source>When the graph cannot keep up</source>
        <translation>Wenn der Graph nicht nachkommt</translation>
    </message>
    <message>
        <source>What happens once the queue behind the source is full. Dropped records are counted and shown.</source>
        <translation>Was geschieht, wenn die Warteschlange hinter der Quelle voll ist. Verworfene Datensätze werden gezählt und gezeigt.</translation>
    </message>
    <message>
        <source>Hold the source back</source>
        <translation>Die Quelle aufhalten</translation>
    </message>
    <message>
        <source>Nothing is lost here; the sender or the file waits</source>
        <translation>Hier geht nichts verloren; der Sender oder die Datei wartet</translation>
    </message>
    <message>
        <source>Drop the newest</source>
        <translation>Die neuesten verwerfen</translation>
    </message>
    <message>
        <source>Records just read are dropped and counted</source>
        <translation>Gerade gelesene Datensätze werden verworfen und gezählt</translation>
    </message>
    <message>
        <source>Drop the oldest</source>
        <translation>Die ältesten verwerfen</translation>
    </message>
    <message>
        <source>Records that have waited longest are dropped and counted; charts stay current</source>
        <translation>Datensätze, die am längsten warten, werden verworfen und gezählt; Diagramme bleiben aktuell</translation>
    </message>
    <message>
        <source>On change</source>
        <translation>Bei Änderung</translation>
    </message>
    <message>
        <source>Passes on a record when one of its fields has changed</source>
        <translation>Gibt einen Datensatz weiter, wenn sich eines seiner Felder geändert hat</translation>
    </message>
    <message>
        <source>Records with a change</source>
        <translation>Datensätze mit einer Änderung</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>A change in one of these passes the record on.</source>
        <translation>Eine Änderung in einem davon gibt den Datensatz weiter.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields is compared on its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder wird für sich verglichen. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind einer.</translation>
    </message>
    <message>
        <source>Dead band</source>
        <translation>Totband</translation>
    </message>
    <message>
        <source>So much a number may differ from the one passed on last, in its own unit.</source>
        <translation>So viel darf eine Zahl von der zuletzt weitergegebenen abweichen, in ihrer eigenen Einheit.</translation>
    </message>
    <message>
        <source>Dead band, relative</source>
        <translation>Totband, relativ</translation>
    </message>
    <message>
        <source>So much a number may differ from the one passed on last, as a share of that.</source>
        <translation>So viel darf eine Zahl von der zuletzt weitergegebenen abweichen, als Anteil davon.</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>At least every</source>
        <translation>Mindestens alle</translation>
    </message>
    <message>
        <source>A record passes without a change too when the last one is so far behind in event time. 0 s: only with a change.</source>
        <translation>Ein Datensatz geht auch ohne Änderung weiter, wenn der letzte in Ereigniszeit so weit zurückliegt. 0 s: nur bei einer Änderung.</translation>
    </message>
    <message>
        <source>So many keys are known at once. When more come, those without a record for longest are forgotten.</source>
        <translation>So viele Schlüssel sind zugleich bekannt. Kommen mehr, werden die am längsten ohne Datensatz vergessen.</translation>
    </message>
    <message>
        <source>Deduplicate</source>
        <translation>Doppelte entfernen</translation>
    </message>
    <message>
        <source>Keeps the first record of each key within a span of event time</source>
        <translation>Behält den ersten Datensatz jedes Schlüssels in einer Spanne von Ereigniszeit</translation>
    </message>
    <message>
        <source>First records</source>
        <translation>Erste Datensätze</translation>
    </message>
    <message>
        <source>The key: records that agree in these fields are duplicates. Empty: the whole record.</source>
        <translation>Der Schlüssel: Datensätze, die in diesen Feldern übereinstimmen, sind doppelt. Leer: der ganze Datensatz.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>Innerhalb von</translation>
    </message>
    <message>
        <source>A record is a duplicate if it is less than this away in event time from one that passed. 0 s: at any distance, as long as it is remembered.</source>
        <translation>Ein Datensatz ist doppelt, wenn er in Ereigniszeit weniger als so weit von einem weitergegebenen entfernt ist. 0 s: in jedem Abstand, solange er im Gedächtnis ist.</translation>
    </message>
    <message>
        <source>So many records are remembered at once. Beyond them, those with the earliest event times are forgotten.</source>
        <translation>So viele Datensätze sind zugleich im Gedächtnis. Darüber werden die mit den frühesten Ereigniszeiten vergessen.</translation>
    </message>
    <message>
        <source>Derive</source>
        <translation>Berechnen</translation>
    </message>
    <message>
        <source>Adds fields computed from others</source>
        <translation>Fügt Felder hinzu, die aus anderen berechnet werden</translation>
    </message>
    <message>
        <source>Records with the new fields</source>
        <translation>Datensätze mit den neuen Feldern</translation>
    </message>
    <message>
        <source>The fields to compute, from top to bottom.</source>
        <translation>Die zu berechnenden Felder, von oben nach unten.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the new field; that of an existing one replaces it.</source>
        <translation>Name des neuen Felds; der eines vorhandenen ersetzt es.</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>What the field holds.</source>
        <translation>Was das Feld enthält.</translation>
    </message>
    <message>
        <source>Write to file</source>
        <translation>In Datei schreiben</translation>
    </message>
    <message>
        <source>Writes records to a file as JSON lines or CSV.</source>
        <translation>Schreibt Datensätze als JSON-Zeilen oder CSV in eine Datei.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>The file to write; a path without a leading slash starts at the graph&apos;s folder. The last folder of the path is made if it is missing. - is standard output.</source>
        <translation>Die zu schreibende Datei; ein Pfad ohne führenden Schrägstrich beginnt im Ordner des Graphen. Fehlt der letzte Ordner des Pfads, wird er angelegt. - ist die Standardausgabe.</translation>
    </message>
    <message>
        <source>If the file exists</source>
        <translation>Wenn es die Datei gibt</translation>
    </message>
    <message>
        <source>What becomes of what is in it already.</source>
        <translation>Was aus dem wird, was schon darin steht.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>each run begins with an empty file; a change of the graph while it runs empties nothing</source>
        <translation>jeder Lauf beginnt mit einer leeren Datei; eine Änderung des laufenden Graphen leert nichts</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>How the bytes hold records.</source>
        <translation>Wie die Bytes Datensätze enthalten.</translation>
    </message>
    <message>
        <source>By the file&apos;s ending</source>
        <translation>Nach der Endung der Datei</translation>
    </message>
    <message>
        <source>.csv, .tsv, .ndjson, .jsonl, .json, .log</source>
        <translation>.csv, .tsv, .ndjson, .jsonl, .json, .log</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Rows of cells under a header row (RFC 4180).</source>
        <translation>Zeilen aus Zellen unter einer Kopfzeile (RFC 4180).</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>One object a line (NDJSON), or an array of objects; nested fields become engine.oil.temp.</source>
        <translation>Ein Objekt je Zeile (NDJSON) oder ein Array von Objekten; verschachtelte Felder werden zu engine.oil.temp.</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>What stands between two cells of CSV.</source>
        <translation>Was zwischen zwei CSV-Zellen steht.</translation>
    </message>
    <message>
        <source>a tab for .tsv, else a comma</source>
        <translation>ein Tabulator für .tsv, sonst ein Komma</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Strichpunkt ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Senkrechter Strich |</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>The fields to write as CSV, in this order, with commas between. Empty: all of them, or on standard output and pipes those of the first record.</source>
        <translation>Die Felder, die als CSV geschrieben werden, in dieser Reihenfolge, mit Kommas dazwischen. Leer: alle, oder auf Standardausgabe und Pipes die des ersten Datensatzes.</translation>
    </message>
    <message>
        <source>Missing values</source>
        <translation>Fehlende Werte</translation>
    </message>
    <message>
        <source>What stands for a field that has no value in a record.</source>
        <translation>Was für ein Feld steht, das in einem Datensatz keinen Wert hat.</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>the field is not in that record</source>
        <translation>das Feld steht nicht im Datensatz</translation>
    </message>
    <message>
        <source>Write null</source>
        <translation>Null schreiben</translation>
    </message>
    <message>
        <source>the field is null, from the first record on that had it</source>
        <translation>das Feld ist null, vom ersten Datensatz an, der es hatte</translation>
    </message>
    <message>
        <source>Reads records from a file of JSON lines or CSV: once, as it grows, or replayed in time.</source>
        <translation>Liest Datensätze aus einer Datei mit JSON-Zeilen oder CSV: einmal, während sie wächst, oder zeitgetreu abgespielt.</translation>
    </message>
    <message>
        <source>The file to read; a path without a leading slash starts at the graph&apos;s folder. - is standard input.</source>
        <translation>Die zu lesende Datei; ein Pfad ohne führenden Schrägstrich beginnt im Ordner des Graphen. - ist die Standardeingabe.</translation>
    </message>
    <message>
        <source>Whether the source ends with the file, waits for it to grow, or plays it back in time.</source>
        <translation>Ob die Quelle mit der Datei endet, auf ihr Wachsen wartet oder sie zeitgetreu abspielt.</translation>
    </message>
    <message>
        <source>never ends; goes on when the file is truncated, rotated, or gone and back</source>
        <translation>endet nie; geht weiter, wenn die Datei gekürzt, rotiert oder fort und wieder da ist</translation>
    </message>
    <message>
        <source>Replays the file over and over; event times go on from round to round.</source>
        <translation>Spielt die Datei immer wieder ab; die Ereigniszeiten gehen von Runde zu Runde weiter.</translation>
    </message>
    <message>
        <source>Found out</source>
        <translation>Herausgefunden</translation>
    </message>
    <message>
        <source>the one most frequent in the first row</source>
        <translation>das häufigste in der ersten Zeile</translation>
    </message>
    <message>
        <source>Column names</source>
        <translation>Spaltennamen</translation>
    </message>
    <message>
        <source>Names for the columns of CSV without a header row, with commas between. Empty: the first row names them.</source>
        <translation>Namen für die Spalten einer CSV-Datei ohne Kopfzeile, mit Kommas dazwischen. Leer: die erste Zeile nennt sie.</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <source>What stands between the whole and the fraction of a number in CSV.</source>
        <translation>Was in CSV zwischen dem Ganzen und dem Bruchteil einer Zahl steht.</translation>
    </message>
    <message>
        <source>Point 3.14</source>
        <translation>Punkt 3.14</translation>
    </message>
    <message>
        <source>Comma 3,14</source>
        <translation>Komma 3,14</translation>
    </message>
    <message>
        <source>Fixed types</source>
        <translation>Feste Typen</translation>
    </message>
    <message>
        <source>Types of fields that should not be found from the data: a number that is really a name, a text that holds a time. A record whose value does not fit is malformed.</source>
        <translation>Typen von Feldern, die nicht aus den Daten erkannt werden sollen: eine Zahl, die eigentlich ein Name ist, ein Text, der eine Zeit enthält. Ein Datensatz, dessen Wert nicht passt, ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Name of the field; nested ones with dots.</source>
        <translation>Name des Felds; verschachtelte mit Punkten.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>The type its values are read as.</source>
        <translation>Der Typ, als der seine Werte gelesen werden.</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Any value, as it is written</source>
        <translation>Jeder Wert, wie er geschrieben steht</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>A number with a fraction; takes whole numbers too</source>
        <translation>Eine Zahl mit Bruchteil; nimmt auch ganze Zahlen</translation>
    </message>
    <message>
        <source>Whole number</source>
        <translation>Ganze Zahl</translation>
    </message>
    <message>
        <source>A whole number of 64 bits</source>
        <translation>Eine ganze Zahl mit 64 Bits</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder nein</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>An ISO 8601 time, or a number since 1970</source>
        <translation>Eine Zeit nach ISO 8601 oder eine Zahl seit 1970</translation>
    </message>
    <message>
        <source>The field that says when a record happened. Windows, alerts and charts follow it. Empty: the time the record arrived.</source>
        <translation>Das Feld, das sagt, wann ein Datensatz geschah. Fenster, Alarme und Diagramme richten sich danach. Leer: die Zeit, zu der er ankam.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Keeps the records for which a condition is true</source>
        <translation>Behält die Datensätze, für die eine Bedingung wahr ist</translation>
    </message>
    <message>
        <source>Records kept</source>
        <translation>Behaltene Datensätze</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Records for which this is true go on. False and null end here.</source>
        <translation>Datensätze, für die sie wahr ist, gehen weiter. False und null enden hier.</translation>
    </message>
    <message>
        <source>Geo distance</source>
        <translation>Geo-Entfernung</translation>
    </message>
    <message>
        <source>Adds distance and bearing between points on the earth, and the speed along a track</source>
        <translation>Fügt Entfernung und Richtung zwischen Punkten auf der Erde hinzu, und das Tempo entlang einer Spur</translation>
    </message>
    <message>
        <source>Records with the distance</source>
        <translation>Datensätze mit der Entfernung</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>The field of the latitude, in degrees, north positive.</source>
        <translation>Das Feld der geografischen Breite in Grad, Norden positiv.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>The field of the longitude, in degrees, east positive.</source>
        <translation>Das Feld der geografischen Länge in Grad, Osten positiv.</translation>
    </message>
    <message>
        <source>Measured to</source>
        <translation>Gemessen zu</translation>
    </message>
    <message>
        <source>From which other point the distance is taken.</source>
        <translation>Von welchem anderen Punkt aus die Entfernung genommen wird.</translation>
    </message>
    <message>
        <source>A fixed point</source>
        <translation>Einem festen Punkt</translation>
    </message>
    <message>
        <source>The distance to one place, such as a depot</source>
        <translation>Die Entfernung zu einem Ort, etwa einem Depot</translation>
    </message>
    <message>
        <source>A point in other fields</source>
        <translation>Einem Punkt in anderen Feldern</translation>
    </message>
    <message>
        <source>The distance between two points of a record</source>
        <translation>Die Entfernung zwischen zwei Punkten eines Datensatzes</translation>
    </message>
    <message>
        <source>The point before</source>
        <translation>Dem Punkt davor</translation>
    </message>
    <message>
        <source>The way since the last point of the key, and its speed</source>
        <translation>Der Weg seit dem letzten Punkt des Schlüssels und sein Tempo</translation>
    </message>
    <message>
        <source>Fixed latitude</source>
        <translation>Feste Breite</translation>
    </message>
    <message>
        <source>Latitude of the fixed point.</source>
        <translation>Breite des festen Punkts.</translation>
    </message>
    <message>
        <source>degrees</source>
        <translation>Grad</translation>
    </message>
    <message>
        <source>Fixed longitude</source>
        <translation>Feste Länge</translation>
    </message>
    <message>
        <source>Longitude of the fixed point.</source>
        <translation>Länge des festen Punkts.</translation>
    </message>
    <message>
        <source>Other latitude</source>
        <translation>Andere Breite</translation>
    </message>
    <message>
        <source>The field of the other point&apos;s latitude, in degrees.</source>
        <translation>Das Feld der Breite des anderen Punkts, in Grad.</translation>
    </message>
    <message>
        <source>Other longitude</source>
        <translation>Andere Länge</translation>
    </message>
    <message>
        <source>The field of the other point&apos;s longitude, in degrees.</source>
        <translation>Das Feld der Länge des anderen Punkts, in Grad.</translation>
    </message>
    <message>
        <source>The key: whose points follow each other. Empty: all records are one track.</source>
        <translation>Der Schlüssel: wessen Punkte aufeinander folgen. Leer: alle Datensätze sind eine Spur.</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Umkreis</translation>
    </message>
    <message>
        <source>Adds whether the distance is at most this. Empty: it is not asked.</source>
        <translation>Fügt hinzu, ob die Entfernung höchstens so groß ist. Leer: es wird nicht gefragt.</translation>
    </message>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>What the names of the results begin with.</source>
        <translation>Womit die Namen der Ergebnisse beginnen.</translation>
    </message>
    <message>
        <source>So many keys are followed at once. When more come, those without a point for longest are forgotten.</source>
        <translation>So viele Schlüssel werden zugleich verfolgt. Kommen mehr, werden die am längsten ohne Punkt vergessen.</translation>
    </message>
    <message>
        <source>Interval join</source>
        <translation>Intervall-Verknüpfung</translation>
    </message>
    <message>
        <source>Joins records of two inputs that have equal keys and lie near each other in event time</source>
        <translation>Verknüpft Datensätze zweier Eingänge, die gleiche Schlüssel haben und in Ereigniszeit nahe beieinander liegen</translation>
    </message>
    <message>
        <source>Left records</source>
        <translation>Linke Datensätze</translation>
    </message>
    <message>
        <source>Right records</source>
        <translation>Rechte Datensätze</translation>
    </message>
    <message>
        <source>Joined records</source>
        <translation>Verknüpfte Datensätze</translation>
    </message>
    <message>
        <source>Equal fields</source>
        <translation>Gleiche Felder</translation>
    </message>
    <message>
        <source>Records are joined when these fields are equal. Empty: every record goes with every other.</source>
        <translation>Datensätze werden verknüpft, wenn diese Felder gleich sind. Leer: jeder mit jedem.</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>A field of the left records.</source>
        <translation>Ein Feld der linken Datensätze.</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>The field of the right records that must be equal. Empty: it has the same name.</source>
        <translation>Das Feld der rechten Datensätze, das gleich sein muss. Leer: es heißt ebenso.</translation>
    </message>
    <message>
        <source>The earliest right record: so long after the left one. Negative: before it.</source>
        <translation>Der früheste rechte Datensatz: so lange nach dem linken. Negativ: davor.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The latest right record: so long after the left one. Negative: before it.</source>
        <translation>Der späteste rechte Datensatz: so lange nach dem linken. Negativ: davor.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What becomes of records that have no partner.</source>
        <translation>Was aus Datensätzen ohne Partner wird.</translation>
    </message>
    <message>
        <source>Inner</source>
        <translation>Innere</translation>
    </message>
    <message>
        <source>only records that have a partner</source>
        <translation>nur Datensätze, die einen Partner haben</translation>
    </message>
    <message>
        <source>also left records without a partner; the right&apos;s fields are null</source>
        <translation>auch linke Datensätze ohne Partner; die Felder des rechten sind null</translation>
    </message>
    <message>
        <source>also right records without a partner; the left&apos;s fields are null</source>
        <translation>auch rechte Datensätze ohne Partner; die Felder des linken sind null</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Volle</translation>
    </message>
    <message>
        <source>also records of either side without a partner</source>
        <translation>auch Datensätze beider Seiten ohne Partner</translation>
    </message>
    <message>
        <source>Right fields</source>
        <translation>Rechte Felder</translation>
    </message>
    <message>
        <source>Which fields of the right records stand in results. Empty: all.</source>
        <translation>Welche Felder der rechten Datensätze in den Ergebnissen stehen. Leer: alle.</translation>
    </message>
    <message>
        <source>Suffix</source>
        <translation>Anhang</translation>
    </message>
    <message>
        <source>Is added to the name of a right field when a left field has the same name.</source>
        <translation>Wird an den Namen eines rechten Felds gehängt, wenn ein linkes ebenso heißt.</translation>
    </message>
    <message>
        <source>Hold at most</source>
        <translation>Höchstens halten</translation>
    </message>
    <message>
        <source>So many records of both inputs together may be held in memory. While it is full, records that come are dropped, counted on this node.</source>
        <translation>So viele Datensätze beider Eingänge zusammen dürfen im Speicher sein. Ist er voll, werden ankommende verworfen und an diesem Knoten gezählt.</translation>
    </message>
    <message>
        <source>Latest-value join</source>
        <translation>Letzter-Wert-Verknüpfung</translation>
    </message>
    <message>
        <source>Gives each left record the newest right record of its key as of that time</source>
        <translation>Gibt jedem linken Datensatz den zu seiner Zeit neuesten rechten seines Schlüssels</translation>
    </message>
    <message>
        <source>Right records, of which the newest counts</source>
        <translation>Rechte Datensätze, von denen der neueste zählt</translation>
    </message>
    <message>
        <source>Left records with the latest right ones</source>
        <translation>Linke Datensätze mit den letzten rechten</translation>
    </message>
    <message>
        <source>Tolerance</source>
        <translation>Toleranz</translation>
    </message>
    <message>
        <source>How old a right record may be, before the left one. 0 s: as old as it is.</source>
        <translation>Wie alt ein rechter Datensatz sein darf, vor dem linken. 0 s: so alt, wie er ist.</translation>
    </message>
    <message>
        <source>Join on arrival</source>
        <translation>Bei Ankunft verknüpfen</translation>
    </message>
    <message>
        <source>Does not wait for the watermark: the lowest delay, but results depend on which input was faster.</source>
        <translation>Wartet nicht auf die Watermark: die kleinste Verzögerung, aber die Ergebnisse hängen davon ab, welcher Eingang schneller war.</translation>
    </message>
    <message>
        <source>Keys at most</source>
        <translation>Schlüssel höchstens</translation>
    </message>
    <message>
        <source>Of so many keys the latest right record is kept; beyond, those are forgotten whose record is the oldest.</source>
        <translation>Von so vielen Schlüsseln wird der letzte rechte Datensatz behalten; darüber werden die vergessen, deren Datensatz der älteste ist.</translation>
    </message>
    <message>
        <source>Lookup join</source>
        <translation>Nachschlage-Verknüpfung</translation>
    </message>
    <message>
        <source>Adds to each record what a table says of its key</source>
        <translation>Fügt jedem Datensatz hinzu, was eine Tabelle über seinen Schlüssel sagt</translation>
    </message>
    <message>
        <source>Records with the table&apos;s fields</source>
        <translation>Datensätze mit den Feldern der Tabelle</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>What holds the table.</source>
        <translation>Was die Tabelle enthält.</translation>
    </message>
    <message>
        <source>A file of records</source>
        <translation>Einer Datei mit Datensätzen</translation>
    </message>
    <message>
        <source>CSV with a header row, or JSON lines</source>
        <translation>CSV mit Kopfzeile oder JSON-Zeilen</translation>
    </message>
    <message>
        <source>A SQLite database</source>
        <translation>Einer SQLite-Datenbank</translation>
    </message>
    <message>
        <source>a table of it, or what a query gives</source>
        <translation>einer Tabelle darin, oder was eine Abfrage ergibt</translation>
    </message>
    <message>
        <source>PostgreSQL</source>
        <translation>PostgreSQL</translation>
    </message>
    <message>
        <source>a table of a server, or what a query gives</source>
        <translation>einer Tabelle eines Servers, oder was eine Abfrage ergibt</translation>
    </message>
    <message>
        <source>MariaDB or MySQL</source>
        <translation>MariaDB oder MySQL</translation>
    </message>
    <message>
        <source>The file that holds the table; a path without a leading slash starts at the graph&apos;s folder.</source>
        <translation>Die Datei mit der Tabelle; ein Pfad ohne führenden Schrägstrich beginnt im Ordner des Graphen.</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>The name or address of the machine on which the server runs.</source>
        <translation>Name oder Adresse des Rechners, auf dem der Server läuft.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Where the server listens. 0: the usual port, 5432 for PostgreSQL and 3306 for MariaDB.</source>
        <translation>Wo der Server lauscht. 0: der übliche Port, 5432 für PostgreSQL und 3306 für MariaDB.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>The database on that server.</source>
        <translation>Die Datenbank auf diesem Server.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Who reads. One who may only read, and only this table, is enough.</source>
        <translation>Wer liest. Einer, der nur lesen darf, und nur diese Tabelle, genügt.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>The table or view of the database, all of it; with its schema if need be, as plant.machines.</source>
        <translation>Die Tabelle oder Sicht der Datenbank, ganz; nötigenfalls mit ihrem Schema, wie plant.machines.</translation>
    </message>
    <message>
        <source>Query</source>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>A SELECT whose rows are the table, in place of a whole one.</source>
        <translation>Ein SELECT, dessen Zeilen die Tabelle sind, anstelle einer ganzen.</translation>
    </message>
    <message>
        <source>A record is joined with the rows of the table in which these fields are equal.</source>
        <translation>Ein Datensatz wird mit den Zeilen der Tabelle verknüpft, in denen diese Felder gleich sind.</translation>
    </message>
    <message>
        <source>A field of the records.</source>
        <translation>Ein Feld der Datensätze.</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>The column of the table that must be equal. Empty: it has the same name.</source>
        <translation>Die Spalte der Tabelle, die gleich sein muss. Leer: sie heißt ebenso.</translation>
    </message>
    <message>
        <source>What becomes of records for which the table has no row.</source>
        <translation>Was aus Datensätzen wird, für die die Tabelle keine Zeile hat.</translation>
    </message>
    <message>
        <source>they are left out</source>
        <translation>sie werden weggelassen</translation>
    </message>
    <message>
        <source>they stay; the table&apos;s fields are null</source>
        <translation>sie bleiben; die Felder der Tabelle sind null</translation>
    </message>
    <message>
        <source>Match</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Which row counts when the table has several with the same key.</source>
        <translation>Welche Zeile zählt, wenn die Tabelle mehrere mit demselben Schlüssel hat.</translation>
    </message>
    <message>
        <source>The first</source>
        <translation>Die erste</translation>
    </message>
    <message>
        <source>in the order of the table</source>
        <translation>in der Reihenfolge der Tabelle</translation>
    </message>
    <message>
        <source>The last</source>
        <translation>Die letzte</translation>
    </message>
    <message>
        <source>as in a table to which corrections are added</source>
        <translation>wie in einer Tabelle, an die Berichtigungen angehängt werden</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>one result for each</source>
        <translation>je ein Ergebnis</translation>
    </message>
    <message>
        <source>Table&apos;s fields</source>
        <translation>Felder der Tabelle</translation>
    </message>
    <message>
        <source>Which fields of the table stand in results. Empty: all.</source>
        <translation>Welche Felder der Tabelle in den Ergebnissen stehen. Leer: alle.</translation>
    </message>
    <message>
        <source>Is added to the name of a field of the table when the record has one of that name.</source>
        <translation>Wird an den Namen eines Felds der Tabelle gehängt, wenn der Datensatz eines dieses Namens hat.</translation>
    </message>
    <message>
        <source>Look for changes every</source>
        <translation>Nach Änderungen sehen alle</translation>
    </message>
    <message>
        <source>How often it looks whether the file has changed, to read it again. 0 s: never.</source>
        <translation>Wie oft nachgesehen wird, ob die Datei sich geändert hat, um sie neu zu lesen. 0 s: nie.</translation>
    </message>
    <message>
        <source>Read again every</source>
        <translation>Neu lesen alle</translation>
    </message>
    <message>
        <source>Reads the table again so often, whether it has changed or not: for a server, which does not say when it has, and for a query that goes by the clock. 0 s: never.</source>
        <translation>Liest die Tabelle so oft neu, ob sie sich geändert hat oder nicht: für einen Server, der das nicht sagt, und für eine Abfrage, die nach der Uhr geht. 0 s: nie.</translation>
    </message>
    <message>
        <source>Rows at most</source>
        <translation>Zeilen höchstens</translation>
    </message>
    <message>
        <source>A larger table is refused, for it is held in memory.</source>
        <translation>Eine größere Tabelle wird abgelehnt, denn sie wird im Speicher gehalten.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Window join</source>
        <translation>Fenster-Verknüpfung</translation>
    </message>
    <message>
        <source>Joins records of two inputs that have equal keys and lie in the same window of event time</source>
        <translation>Verknüpft Datensätze zweier Eingänge, die gleiche Schlüssel haben und im selben Fenster der Ereigniszeit liegen</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>How much event time a window spans.</source>
        <translation>Wie viel Ereigniszeit ein Fenster umspannt.</translation>
    </message>
    <message>
        <source>Slide</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>How often a window begins; it divides the size. 0 s: windows follow each other.</source>
        <translation>Wie oft ein Fenster beginnt; teilt die Größe. 0 s: Fenster folgen aufeinander.</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Versatz</translation>
    </message>
    <message>
        <source>Shifts where windows begin: windows of a day with an offset of 6 h begin at 06:00 UTC.</source>
        <translation>Verschiebt, wo Fenster beginnen: Tagesfenster mit einem Versatz von 6 h beginnen um 06:00 UTC.</translation>
    </message>
    <message>
        <source>Lag</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Adds earlier values of each key, differences from them, and rates of change</source>
        <translation>Fügt frühere Werte jedes Schlüssels, Differenzen dazu und Änderungsraten hinzu</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>The fields to add.</source>
        <translation>Die hinzuzufügenden Felder.</translation>
    </message>
    <message>
        <source>The field that is looked back on. Seconds elapsed need none.</source>
        <translation>Das Feld, auf das zurückgeblickt wird. Vergangene Sekunden brauchen keines.</translation>
    </message>
    <message>
        <source>Gives</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>What is made of the value that was.</source>
        <translation>Was aus dem früheren Wert gemacht wird.</translation>
    </message>
    <message>
        <source>Previous value</source>
        <translation>Früherer Wert</translation>
    </message>
    <message>
        <source>The value that was</source>
        <translation>Der Wert, der war</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Differenz</translation>
    </message>
    <message>
        <source>The value that is less the value that was</source>
        <translation>Der Wert, der ist, weniger dem, der war</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>The delta by the seconds in between</source>
        <translation>Die Differenz durch die Sekunden dazwischen</translation>
    </message>
    <message>
        <source>Seconds elapsed</source>
        <translation>Vergangene Sekunden</translation>
    </message>
    <message>
        <source>The seconds of event time in between</source>
        <translation>Die Sekunden Ereigniszeit dazwischen</translation>
    </message>
    <message>
        <source>How many records of its key it looks back.</source>
        <translation>Wie viele Datensätze seines Schlüssels er zurückblickt.</translation>
    </message>
    <message>
        <source>Name of the new field. Empty: after the field and what it gives.</source>
        <translation>Name des neuen Felds. Leer: nach dem Feld und dem, was er ergibt.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields has a past of its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder hat eine eigene Vergangenheit. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind einer.</translation>
    </message>
    <message>
        <source>Lua script</source>
        <translation>Lua-Skript</translation>
    </message>
    <message>
        <source>Runs a function of your own on each record, with state per key</source>
        <translation>Führt für jeden Datensatz eine eigene Funktion aus, mit Zustand je Schlüssel</translation>
    </message>
    <message>
        <source>Emitted records</source>
        <translation>Ausgegebene Datensätze</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Lua with a function process(record, emit). Empty: it stands in a file.</source>
        <translation>Lua mit einer Funktion process(record, emit). Leer: es steht in einer Datei.</translation>
    </message>
    <message>
        <source>Script file</source>
        <translation>Skriptdatei</translation>
    </message>
    <message>
        <source>The file with the script, read when the run starts, if none stands here.</source>
        <translation>Die Datei mit dem Skript, beim Start des Laufs gelesen, wenn hier keines steht.</translation>
    </message>
    <message>
        <source>The fields of the records that the script emits.</source>
        <translation>Die Felder der Datensätze, die das Skript ausgibt.</translation>
    </message>
    <message>
        <source>Name of the field.</source>
        <translation>Name des Felds.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields has a state of its own. Empty: one state.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder hat einen eigenen Zustand. Leer: ein Zustand.</translation>
    </message>
    <message>
        <source>A record may take so long.</source>
        <translation>So lange darf ein Datensatz dauern.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>Speicher</translation>
    </message>
    <message>
        <source>The script may hold so much, all states together.</source>
        <translation>So viel darf das Skript halten, alle Zustände zusammen.</translation>
    </message>
    <message>
        <source>MB</source>
        <translation>MB</translation>
    </message>
    <message>
        <source>So many keys have a state at once. When more come, those without a record for longest are forgotten.</source>
        <translation>So viele Schlüssel haben zugleich einen Zustand. Kommen mehr, werden die am längsten ohne Datensatz vergessen.</translation>
    </message>
    <message>
        <source>Moving average</source>
        <translation>Gleitender Mittelwert</translation>
    </message>
    <message>
        <source>Adds the average of a value over the recent records of each key</source>
        <translation>Fügt den Mittelwert eines Werts über die jüngsten Datensätze jedes Schlüssels hinzu</translation>
    </message>
    <message>
        <source>Records with their average</source>
        <translation>Datensätze mit ihrem Mittelwert</translation>
    </message>
    <message>
        <source>What is averaged: a field or an expression that gives a number.</source>
        <translation>Was gemittelt wird: ein Feld oder ein Ausdruck, der eine Zahl ergibt.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>How the past counts.</source>
        <translation>Wie die Vergangenheit zählt.</translation>
    </message>
    <message>
        <source>Simple</source>
        <translation>Einfach</translation>
    </message>
    <message>
        <source>The mean of the last so many values</source>
        <translation>Das Mittel der letzten so vielen Werte</translation>
    </message>
    <message>
        <source>Over a span</source>
        <translation>Über eine Spanne</translation>
    </message>
    <message>
        <source>The mean of the values of a span of event time</source>
        <translation>Das Mittel der Werte einer Spanne Ereigniszeit</translation>
    </message>
    <message>
        <source>Weighted</source>
        <translation>Gewichtet</translation>
    </message>
    <message>
        <source>Of the last so many values, the newer the more</source>
        <translation>Von den letzten so vielen Werten zählen neuere mehr</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentiell</translation>
    </message>
    <message>
        <source>Each value moves the average a share of the way</source>
        <translation>Jeder Wert bewegt das Mittel um einen Anteil des Wegs</translation>
    </message>
    <message>
        <source>Half-life</source>
        <translation>Halbwertszeit</translation>
    </message>
    <message>
        <source>A value&apos;s weight halves with every half-life of event time</source>
        <translation>Das Gewicht eines Werts halbiert sich mit jeder Halbwertszeit Ereigniszeit</translation>
    </message>
    <message>
        <source>Over how many values.</source>
        <translation>Über wie viele Werte.</translation>
    </message>
    <message>
        <source>Span</source>
        <translation>Spanne</translation>
    </message>
    <message>
        <source>Over how much event time.</source>
        <translation>Über wie viel Ereigniszeit.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How far each value moves the average: 1 all the way, 0 not at all.</source>
        <translation>Wie weit jeder Wert das Mittel bewegt: 1 ganz, 0 gar nicht.</translation>
    </message>
    <message>
        <source>After so much event time a value has half the weight of a new one.</source>
        <translation>Nach so viel Ereigniszeit hat ein Wert das halbe Gewicht eines neuen.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields has an average of its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder hat ein eigenes Mittel. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind einer.</translation>
    </message>
    <message>
        <source>Most records</source>
        <translation>Höchstzahl der Datensätze</translation>
    </message>
    <message>
        <source>So many values of a key are held. When more fall into the span, the oldest leave early.</source>
        <translation>So viele Werte eines Schlüssels werden gehalten. Fallen mehr in die Spanne, gehen die ältesten früher.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Takes records and keeps nothing.</source>
        <translation>Nimmt Datensätze und behält nichts.</translation>
    </message>
    <message>
        <source>Parse text</source>
        <translation>Text zerlegen</translation>
    </message>
    <message>
        <source>Takes a text apart into fields: JSON, regular expression, key=value or CSV</source>
        <translation>Zerlegt einen Text in Felder: JSON, regulärer Ausdruck, key=value oder CSV</translation>
    </message>
    <message>
        <source>Records with the fields found</source>
        <translation>Datensätze mit den gefundenen Feldern</translation>
    </message>
    <message>
        <source>The field whose text is taken apart.</source>
        <translation>Das Feld, dessen Text zerlegt wird.</translation>
    </message>
    <message>
        <source>How the text is written.</source>
        <translation>Wie der Text geschrieben ist.</translation>
    </message>
    <message>
        <source>One object in braces</source>
        <translation>Ein Objekt in Klammern</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Whatever an expression with named groups matches</source>
        <translation>Was ein Ausdruck mit benannten Gruppen trifft</translation>
    </message>
    <message>
        <source>key=value</source>
        <translation>key=value</translation>
    </message>
    <message>
        <source>Pairs of a key and a value, as in logfmt</source>
        <translation>Paare aus Schlüssel und Wert, wie in logfmt</translation>
    </message>
    <message>
        <source>Cells with a delimiter between</source>
        <translation>Zellen mit einem Trennzeichen dazwischen</translation>
    </message>
    <message>
        <source>A regular expression (RE2) whose named groups become fields.</source>
        <translation>Ein regulärer Ausdruck (RE2), dessen benannte Gruppen zu Feldern werden.</translation>
    </message>
    <message>
        <source>Between pairs</source>
        <translation>Zwischen Paaren</translation>
    </message>
    <message>
        <source>What stands between two pairs. Empty: blanks.</source>
        <translation>Was zwischen zwei Paaren steht. Leer: Leerzeichen.</translation>
    </message>
    <message>
        <source>Key and value</source>
        <translation>Schlüssel und Wert</translation>
    </message>
    <message>
        <source>What stands between a key and its value.</source>
        <translation>Was zwischen einem Schlüssel und seinem Wert steht.</translation>
    </message>
    <message>
        <source>The names of the cells, in order, with commas between.</source>
        <translation>Die Namen der Zellen der Reihe nach, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>What stands between two cells.</source>
        <translation>Was zwischen zwei Zellen steht.</translation>
    </message>
    <message>
        <source>Stands between two cells</source>
        <translation>Steht zwischen zwei Zellen</translation>
    </message>
    <message>
        <source>Declared fields</source>
        <translation>Erklärte Felder</translation>
    </message>
    <message>
        <source>Fields of the text whose type is fixed. A text with a value that does not fit is malformed.</source>
        <translation>Felder des Texts mit festem Typ. Ein Text mit einem Wert, der nicht passt, ist fehlerhaft.</translation>
    </message>
    <message>
        <source>Other fields</source>
        <translation>Andere Felder</translation>
    </message>
    <message>
        <source>What becomes of fields that are not declared.</source>
        <translation>Was aus nicht erklärten Feldern wird.</translation>
    </message>
    <message>
        <source>Guess their type</source>
        <translation>Typ erraten</translation>
    </message>
    <message>
        <source>The first value of a field says its type</source>
        <translation>Der erste Wert eines Felds sagt seinen Typ</translation>
    </message>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>All their values are text, as they are written</source>
        <translation>Alle ihre Werte sind Text, wie sie geschrieben stehen</translation>
    </message>
    <message>
        <source>Only declared fields are taken</source>
        <translation>Nur erklärte Felder werden genommen</translation>
    </message>
    <message>
        <source>Malformed texts</source>
        <translation>Fehlerhafte Texte</translation>
    </message>
    <message>
        <source>What becomes of a record whose text cannot be read. It is counted either way.</source>
        <translation>Was aus einem Datensatz wird, dessen Text nicht zu lesen ist. Gezählt wird er in jedem Fall.</translation>
    </message>
    <message>
        <source>Drop the record</source>
        <translation>Datensatz verwerfen</translation>
    </message>
    <message>
        <source>The record ends here</source>
        <translation>Der Datensatz endet hier</translation>
    </message>
    <message>
        <source>Keep the record</source>
        <translation>Datensatz behalten</translation>
    </message>
    <message>
        <source>The record goes on with null in the found fields</source>
        <translation>Der Datensatz geht mit null in den gefundenen Feldern weiter</translation>
    </message>
    <message>
        <source>Keep the text</source>
        <translation>Text behalten</translation>
    </message>
    <message>
        <source>Whether the field with the text stays in the records.</source>
        <translation>Ob das Feld mit dem Text in den Datensätzen bleibt.</translation>
    </message>
    <message>
        <source>Prefix</source>
        <translation>Vorsatz</translation>
    </message>
    <message>
        <source>Stands before the name of each found field.</source>
        <translation>Steht vor dem Namen jedes gefundenen Felds.</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Finds sequences per key: A then B within a time, or A without B</source>
        <translation>Findet Folgen je Schlüssel: A, dann B innerhalb einer Zeit, oder A ohne B</translation>
    </message>
    <message>
        <source>One record per match</source>
        <translation>Ein Datensatz je Treffer</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>What follows what.</source>
        <translation>Was worauf folgt.</translation>
    </message>
    <message>
        <source>What the names of its results begin with.</source>
        <translation>Womit die Namen seiner Ergebnisse beginnen.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wenn</translation>
    </message>
    <message>
        <source>Records for which this is true are this step.</source>
        <translation>Datensätze, für die dies wahr ist, sind dieser Schritt.</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <source>The step must not come.</source>
        <translation>Der Schritt darf nicht kommen.</translation>
    </message>
    <message>
        <source>How much event time the whole sequence may take, from its first record.</source>
        <translation>Wie viel Ereigniszeit die ganze Folge dauern darf, von ihrem ersten Datensatz an.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields has sequences of its own. Empty: all records are one stream.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder hat eigene Folgen. Leer: alle Datensätze sind ein Strom.</translation>
    </message>
    <message>
        <source>The fields to take from the record of each step that came.</source>
        <translation>Die Felder, die vom Datensatz jedes gekommenen Schritts genommen werden.</translation>
    </message>
    <message>
        <source>Most begun</source>
        <translation>Höchstens begonnen</translation>
    </message>
    <message>
        <source>So many sequences that have begun are followed at once per key. Of more, the oldest is given up.</source>
        <translation>So viele begonnene Folgen werden je Schlüssel zugleich verfolgt. Bei mehr wird die älteste aufgegeben.</translation>
    </message>
    <message>
        <source>sequences</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Pivot</source>
        <translation>Pivotieren</translation>
    </message>
    <message>
        <source>Puts records of a name and a value together into one record with a column per name</source>
        <translation>Fügt Datensätze aus Name und Wert zu einem Datensatz mit einer Spalte je Name zusammen</translation>
    </message>
    <message>
        <source>One record per key and window</source>
        <translation>Ein Datensatz je Schlüssel und Fenster</translation>
    </message>
    <message>
        <source>Names from</source>
        <translation>Namen aus</translation>
    </message>
    <message>
        <source>The field whose values become columns.</source>
        <translation>Das Feld, dessen Werte zu Spalten werden.</translation>
    </message>
    <message>
        <source>Values from</source>
        <translation>Werte aus</translation>
    </message>
    <message>
        <source>The field whose values stand in these columns.</source>
        <translation>Das Feld, dessen Werte in diesen Spalten stehen.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields gives a record of its own. Empty: one record for all.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder ergibt einen eigenen Datensatz. Leer: ein Datensatz für alle.</translation>
    </message>
    <message>
        <source>How much event time one record takes together. 1 ns: only records of the same instant.</source>
        <translation>Wie viel Ereigniszeit ein Datensatz zusammenfasst. 1 ns: nur Datensätze desselben Augenblicks.</translation>
    </message>
    <message>
        <source>Of several values</source>
        <translation>Von mehreren Werten</translation>
    </message>
    <message>
        <source>What is made of the values of one name within one record.</source>
        <translation>Was aus den Werten eines Namens innerhalb eines Datensatzes wird.</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>How many records; with a field, how many in which it is not null</source>
        <translation>Wie viele Datensätze; mit einem Feld, in wie vielen es nicht null ist</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Exact for int64, and null if it does not fit there; compensated for float64</source>
        <translation>Genau für int64, und null, wenn sie darin nicht Platz hat; kompensiert für float64</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>The arithmetic mean, from an exact or compensated sum</source>
        <translation>Das arithmetische Mittel aus einer genauen oder kompensierten Summe</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>The smallest value; texts by their bytes, false before true. NaN only if nothing else came</source>
        <translation>Der kleinste Wert; Texte nach ihren Bytes, false vor true. NaN nur, wenn nichts anderes kam</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>The largest value; texts by their bytes, true after false. NaN only if nothing else came</source>
        <translation>Der größte Wert; Texte nach ihren Bytes, true nach false. NaN nur, wenn nichts anderes kam</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>Spannweite</translation>
    </message>
    <message>
        <source>Maximum less minimum: 0 for one value, null if it does not fit in int64. NaN only if nothing else came, or nothing but one infinity</source>
        <translation>Maximum weniger Minimum: 0 für einen Wert, null, wenn sie in int64 nicht Platz hat. NaN nur, wenn nichts anderes kam oder nur eine Unendlichkeit</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>Of a sample (n - 1), by Welford&apos;s method; null for fewer than two values, NaN by NaN or an infinity</source>
        <translation>Einer Stichprobe (n - 1), nach Welford; null bei weniger als zwei Werten, NaN durch NaN oder eine Unendlichkeit</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Varianz</translation>
    </message>
    <message>
        <source>First</source>
        <translation>Erster</translation>
    </message>
    <message>
        <source>The value of the least event time; of several, the one that arrived first</source>
        <translation>Der Wert der kleinsten Ereigniszeit; von mehreren der zuerst angekommene</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>The value of the greatest event time; of several, the one that arrived last</source>
        <translation>Der Wert der größten Ereigniszeit; von mehreren der zuletzt angekommene</translation>
    </message>
    <message>
        <source>Last less first by event time: 0 for one value, null if it does not fit in int64</source>
        <translation>Letzter weniger erster nach Ereigniszeit: 0 für einen Wert, null, wenn sie in int64 nicht Platz hat</translation>
    </message>
    <message>
        <source>Records, or with a field the sum of its values, after the first by event time, per second from the first to the last. Null for fewer than two event times</source>
        <translation>Datensätze, oder mit einem Feld die Summe seiner Werte, nach dem ersten nach Ereigniszeit, je Sekunde vom ersten bis zum letzten. Null bei weniger als zwei Ereigniszeiten</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>Change per second: the slope of the least-squares line over event time. Null for fewer than two event times, NaN by NaN or an infinity</source>
        <translation>Änderung je Sekunde: die Steigung der Ausgleichsgeraden über der Ereigniszeit. Null bei weniger als zwei Ereigniszeiten, NaN durch NaN oder eine Unendlichkeit</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Half lies below; between two middle values their mean. Within 0.8 %, exact up to 64 values; NaN only if nothing else came</source>
        <translation>Die Hälfte liegt darunter; zwischen zwei mittleren Werten ihr Mittel. Auf 0,8 % genau, exakt bis 64 Werte; NaN nur, wenn nichts anderes kam</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>How many different values, 0 without any; NaN is one. Exact up to 256, then with a standard error of 1.6 %</source>
        <translation>Wie viele verschiedene Werte, 0 ohne welche; NaN ist einer. Exakt bis 256, dann mit einem Standardfehler von 1,6 %</translation>
    </message>
    <message>
        <source>The names that become columns, in this order; others are left out. Empty: all that come.</source>
        <translation>Die Namen, die zu Spalten werden, in dieser Reihenfolge; andere entfallen. Leer: alle, die kommen.</translation>
    </message>
    <message>
        <source>A value of the field of names, as text.</source>
        <translation>Ein Wert des Namensfelds, als Text.</translation>
    </message>
    <message>
        <source>Stands before the name of each column.</source>
        <translation>Steht vor dem Namen jeder Spalte.</translation>
    </message>
    <message>
        <source>Most columns</source>
        <translation>Höchstzahl der Spalten</translation>
    </message>
    <message>
        <source>So many names become columns when none are listed. Values of further names are counted and dropped.</source>
        <translation>So viele Namen werden zu Spalten, wenn keine genannt sind. Werte weiterer Namen werden gezählt und verworfen.</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Resample</source>
        <translation>Neu abtasten</translation>
    </message>
    <message>
        <source>Gives the values of each key at a fixed step of event time</source>
        <translation>Gibt die Werte jedes Schlüssels in festen Schritten der Ereigniszeit</translation>
    </message>
    <message>
        <source>One record per step and key</source>
        <translation>Ein Datensatz je Schritt und Schlüssel</translation>
    </message>
    <message>
        <source>Whose values at each step are wanted.</source>
        <translation>Wessen Werte bei jedem Schritt gewünscht sind.</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>How much event time from one result to the next.</source>
        <translation>Wie viel Ereigniszeit von einem Ergebnis zum nächsten.</translation>
    </message>
    <message>
        <source>What a step is made of.</source>
        <translation>Woraus ein Schritt gemacht wird.</translation>
    </message>
    <message>
        <source>The last value that was</source>
        <translation>Der letzte Wert, der war</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>On the line between the record before and the one after</source>
        <translation>Auf der Geraden zwischen dem Datensatz davor und dem danach</translation>
    </message>
    <message>
        <source>Mean of the step</source>
        <translation>Mittel des Schritts</translation>
    </message>
    <message>
        <source>The mean of the values in the step</source>
        <translation>Das Mittel der Werte im Schritt</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields is a series of its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder ist eine eigene Reihe. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind eine.</translation>
    </message>
    <message>
        <source>Longest gap</source>
        <translation>Längste Lücke</translation>
    </message>
    <message>
        <source>Over so much event time without a record of its key, steps are filled. 0 s: ten steps.</source>
        <translation>Über so viel Ereigniszeit ohne Datensatz ihres Schlüssels werden Schritte gefüllt. 0 s: zehn Schritte.</translation>
    </message>
    <message>
        <source>So many records wait for the watermark. When more come, the earliest are taken early.</source>
        <translation>So viele Datensätze warten auf die Watermark. Kommen mehr, werden die frühesten vorzeitig genommen.</translation>
    </message>
    <message>
        <source>So many series go on at once. The records of more keys are left out and counted.</source>
        <translation>So viele Reihen laufen zugleich. Die Datensätze weiterer Schlüssel entfallen und werden gezählt.</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Passes on some of the records: a share, every n-th, or so many of each window</source>
        <translation>Gibt einen Teil der Datensätze weiter: einen Anteil, jeden n-ten oder so viele je Fenster</translation>
    </message>
    <message>
        <source>Records drawn</source>
        <translation>Gezogene Datensätze</translation>
    </message>
    <message>
        <source>How records are chosen.</source>
        <translation>Wie Datensätze gewählt werden.</translation>
    </message>
    <message>
        <source>A share</source>
        <translation>Ein Anteil</translation>
    </message>
    <message>
        <source>Each record with the same likelihood</source>
        <translation>Jeder Datensatz mit derselben Wahrscheinlichkeit</translation>
    </message>
    <message>
        <source>Every n-th</source>
        <translation>Jeder n-te</translation>
    </message>
    <message>
        <source>One of so many records, in order of arrival</source>
        <translation>Einer von so vielen Datensätzen, in der Reihenfolge der Ankunft</translation>
    </message>
    <message>
        <source>Reservoir</source>
        <translation>Reservoir</translation>
    </message>
    <message>
        <source>So many records of each window of event time</source>
        <translation>So viele Datensätze jedes Fensters der Ereigniszeit</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>How likely a record goes on.</source>
        <translation>Mit welcher Wahrscheinlichkeit ein Datensatz weitergeht.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>One of so many records goes on.</source>
        <translation>Einer von so vielen Datensätzen geht weiter.</translation>
    </message>
    <message>
        <source>How many records of each window and key.</source>
        <translation>Wie viele Datensätze je Fenster und Schlüssel.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields is sampled on its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Aus jeder Kombination von Werten dieser Felder wird für sich gezogen. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind einer.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <source>The same seed draws the same records of the same stream.</source>
        <translation>Derselbe Startwert zieht dieselben Datensätze desselben Stroms.</translation>
    </message>
    <message>
        <source>So many keys are known at once: over all, or of a reservoir in one window.</source>
        <translation>So viele Schlüssel sind zugleich bekannt: insgesamt, oder bei einem Reservoir in einem Fenster.</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Keeps, renames, reorders or drops fields</source>
        <translation>Behält, benennt, ordnet oder verwirft Felder</translation>
    </message>
    <message>
        <source>Records with the chosen fields</source>
        <translation>Datensätze mit den gewählten Feldern</translation>
    </message>
    <message>
        <source>Listed fields</source>
        <translation>Genannte Felder</translation>
    </message>
    <message>
        <source>What becomes of the listed fields.</source>
        <translation>Was aus den genannten Feldern wird.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Records have the listed fields only, in this order</source>
        <translation>Datensätze haben nur die genannten Felder, in dieser Reihenfolge</translation>
    </message>
    <message>
        <source>Drop</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Records have all fields but the listed ones</source>
        <translation>Datensätze haben alle Felder außer den genannten</translation>
    </message>
    <message>
        <source>The fields to keep or to drop.</source>
        <translation>Die Felder, die behalten oder weggelassen werden.</translation>
    </message>
    <message>
        <source>A field that comes in.</source>
        <translation>Ein Feld, das hereinkommt.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Its name from here on. Empty: its own.</source>
        <translation>Sein Name von hier an. Leer: der eigene.</translation>
    </message>
    <message>
        <source>Signal generator</source>
        <translation>Signalgenerator</translation>
    </message>
    <message>
        <source>Makes up waves, random walks and counters: to try a graph without a stream</source>
        <translation>Denkt sich Wellen, Irrfahrten und Zähler aus: um einen Graphen ohne Strom zu erproben</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>Wellenform</translation>
    </message>
    <message>
        <source>The course of the values.</source>
        <translation>Der Verlauf der Werte.</translation>
    </message>
    <message>
        <source>Sine</source>
        <translation>Sinus</translation>
    </message>
    <message>
        <source>A smooth wave</source>
        <translation>Eine glatte Welle</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>High for half a cycle, then low</source>
        <translation>Einen halben Takt hoch, dann niedrig</translation>
    </message>
    <message>
        <source>Triangle</source>
        <translation>Dreieck</translation>
    </message>
    <message>
        <source>Rises and falls in straight lines</source>
        <translation>Steigt und fällt in Geraden</translation>
    </message>
    <message>
        <source>Sawtooth</source>
        <translation>Sägezahn</translation>
    </message>
    <message>
        <source>Rises in a straight line, then drops</source>
        <translation>Steigt in einer Geraden und fällt dann ab</translation>
    </message>
    <message>
        <source>Random walk</source>
        <translation>Irrfahrt</translation>
    </message>
    <message>
        <source>Each value is the last one plus a normal random step</source>
        <translation>Jeder Wert ist der letzte plus ein normalverteilter Schritt</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Rauschen</translation>
    </message>
    <message>
        <source>Normal random values</source>
        <translation>Normalverteilte Zufallswerte</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Konstant</translation>
    </message>
    <message>
        <source>The offset, and the noise if there is any</source>
        <translation>Der Versatz, und das Rauschen, wenn es welches gibt</translation>
    </message>
    <message>
        <source>Counter</source>
        <translation>Zähler</translation>
    </message>
    <message>
        <source>Grows by the amplitude with every sample</source>
        <translation>Wächst mit jedem Abtastwert um die Amplitude</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>How often the wave repeats.</source>
        <translation>Wie oft die Welle sich wiederholt.</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Amplitude</source>
        <translation>Amplitude</translation>
    </message>
    <message>
        <source>How far a wave goes above and below the offset; the standard deviation of noise and of a random walk&apos;s step; the step of a counter.</source>
        <translation>Wie weit eine Welle über und unter den Versatz geht; die Standardabweichung von Rauschen und vom Schritt einer Irrfahrt; der Schritt eines Zählers.</translation>
    </message>
    <message>
        <source>Is added to every value.</source>
        <translation>Wird zu jedem Wert addiert.</translation>
    </message>
    <message>
        <source>Standard deviation of the normal noise that is added to every value.</source>
        <translation>Standardabweichung des normalverteilten Rauschens, das zu jedem Wert addiert wird.</translation>
    </message>
    <message>
        <source>How many samples a second each series has. 0 makes them as fast as the rest of the graph takes them.</source>
        <translation>Wie viele Abtastwerte je Sekunde jede Reihe hat. 0 macht sie so schnell, wie der übrige Graph sie nimmt.</translation>
    </message>
    <message>
        <source>samples/s</source>
        <translation>Werte/s</translation>
    </message>
    <message>
        <source>Time between samples</source>
        <translation>Zeit zwischen Abtastwerten</translation>
    </message>
    <message>
        <source>How far apart in time samples stand that are made as fast as possible, that is with a rate of 0.</source>
        <translation>Wie weit Abtastwerte zeitlich auseinander liegen, die so schnell wie möglich gemacht werden, also bei einer Rate von 0.</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>How many series there are, called a, b, c and so on. Waves are shifted against each other; random ones are independent.</source>
        <translation>Wie viele Reihen es gibt, genannt a, b, c und so fort. Wellen sind gegeneinander verschoben; zufällige sind unabhängig.</translation>
    </message>
    <message>
        <source>Ends after</source>
        <translation>Endet nach</translation>
    </message>
    <message>
        <source>How many records there are, over all series. 0 goes on until the run is stopped.</source>
        <translation>Wie viele Datensätze es gibt, über alle Reihen. 0 geht weiter, bis der Lauf angehalten wird.</translation>
    </message>
    <message>
        <source>Runs with the same seed have the same random values.</source>
        <translation>Läufe mit demselben Startwert haben dieselben Zufallswerte.</translation>
    </message>
    <message>
        <source>Spike every</source>
        <translation>Ausreißer alle</translation>
    </message>
    <message>
        <source>Every so many samples of a series, one has a spike: something for an alert to find. 0: none.</source>
        <translation>Alle so viele Abtastwerte einer Reihe hat einer einen Ausreißer: etwas, das ein Alarm finden kann. 0: keiner.</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Abtastwerte</translation>
    </message>
    <message>
        <source>Spike size</source>
        <translation>Größe des Ausreißers</translation>
    </message>
    <message>
        <source>Is added to a value with a spike.</source>
        <translation>Wird zu einem Wert mit Ausreißer addiert.</translation>
    </message>
    <message>
        <source>Starts at</source>
        <translation>Beginnt um</translation>
    </message>
    <message>
        <source>Time of the first sample. Empty: now for a signal that goes on as the clock does, and the start of 2026 for one that ends or is made as fast as possible, so that every run gives the same records.</source>
        <translation>Zeit des ersten Abtastwerts. Leer: jetzt bei einem Signal, das nach der Uhr läuft, und Anfang 2026 bei einem, das endet oder so schnell wie möglich gemacht wird, damit jeder Lauf dieselben Datensätze ergibt.</translation>
    </message>
    <message>
        <source>Sort by event time</source>
        <translation>Nach Ereigniszeit sortieren</translation>
    </message>
    <message>
        <source>Brings records into the order of their event times</source>
        <translation>Bringt Datensätze in die Reihenfolge ihrer Ereigniszeiten</translation>
    </message>
    <message>
        <source>Records in order of event time</source>
        <translation>Datensätze in der Reihenfolge der Ereigniszeit</translation>
    </message>
    <message>
        <source>Stragglers</source>
        <translation>Nachzügler</translation>
    </message>
    <message>
        <source>What becomes of records that the watermark had passed before they came.</source>
        <translation>Was aus Datensätzen wird, die kamen, als die Watermark schon vorbei war.</translation>
    </message>
    <message>
        <source>Pass on</source>
        <translation>Weitergeben</translation>
    </message>
    <message>
        <source>They go on at once, out of order</source>
        <translation>Sie gehen sofort weiter, außer der Reihe</translation>
    </message>
    <message>
        <source>They are counted as late and left out: the order has no fault</source>
        <translation>Sie werden als verspätet gezählt und weggelassen: die Reihenfolge ist fehlerlos</translation>
    </message>
    <message>
        <source>So many records are held at once. When more wait, the earliest go on early.</source>
        <translation>So viele Datensätze werden zugleich gehalten. Warten mehr, gehen die frühesten vorzeitig weiter.</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Verteilen</translation>
    </message>
    <message>
        <source>Sends records to different outputs by conditions</source>
        <translation>Schickt Datensätze nach Bedingungen zu verschiedenen Ausgängen</translation>
    </message>
    <message>
        <source>One</source>
        <translation>Eins</translation>
    </message>
    <message>
        <source>Two</source>
        <translation>Zwei</translation>
    </message>
    <message>
        <source>Three</source>
        <translation>Drei</translation>
    </message>
    <message>
        <source>Four</source>
        <translation>Vier</translation>
    </message>
    <message>
        <source>Else</source>
        <translation>Sonst</translation>
    </message>
    <message>
        <source>One when</source>
        <translation>Eins, wenn</translation>
    </message>
    <message>
        <source>Records for which this is true leave by port &apos;one&apos;.</source>
        <translation>Datensätze, für die dies wahr ist, gehen durch den Anschluss „one“.</translation>
    </message>
    <message>
        <source>Two when</source>
        <translation>Zwei, wenn</translation>
    </message>
    <message>
        <source>Records for which this is true leave by port &apos;two&apos;. Empty: none do.</source>
        <translation>Datensätze, für die dies wahr ist, gehen durch den Anschluss „two“. Leer: keine.</translation>
    </message>
    <message>
        <source>Three when</source>
        <translation>Drei, wenn</translation>
    </message>
    <message>
        <source>Records for which this is true leave by port &apos;three&apos;. Empty: none do.</source>
        <translation>Datensätze, für die dies wahr ist, gehen durch den Anschluss „three“. Leer: keine.</translation>
    </message>
    <message>
        <source>Four when</source>
        <translation>Vier, wenn</translation>
    </message>
    <message>
        <source>Records for which this is true leave by port &apos;four&apos;. Empty: none do.</source>
        <translation>Datensätze, für die dies wahr ist, gehen durch den Anschluss „four“. Leer: keine.</translation>
    </message>
    <message>
        <source>Goes by</source>
        <translation>Geht nach</translation>
    </message>
    <message>
        <source>By which port a record leaves for which several conditions are true.</source>
        <translation>Durch welchen Anschluss ein Datensatz geht, für den mehrere Bedingungen wahr sind.</translation>
    </message>
    <message>
        <source>First match</source>
        <translation>Erster Treffer</translation>
    </message>
    <message>
        <source>By the first port whose condition is true</source>
        <translation>Durch den ersten Anschluss, dessen Bedingung wahr ist</translation>
    </message>
    <message>
        <source>Every match</source>
        <translation>Jeder Treffer</translation>
    </message>
    <message>
        <source>By every port whose condition is true</source>
        <translation>Durch jeden Anschluss, dessen Bedingung wahr ist</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>Keeps records in a SQLite database, to export or query later.</source>
        <translation>Behält Datensätze in einer SQLite-Datenbank, um sie später auszugeben oder abzufragen.</translation>
    </message>
    <message>
        <source>The SQLite file to write. It may hold other tables, which stay as they are. ${data} is Weir&apos;s own data folder. The last folder of the path is made if it is missing.</source>
        <translation>Die zu schreibende SQLite-Datei. Sie darf andere Tabellen enthalten, die bleiben, wie sie sind. ${data} ist Weirs eigener Datenordner. Fehlt der letzte Ordner des Pfads, wird er angelegt.</translation>
    </message>
    <message>
        <source>The table that takes the records.</source>
        <translation>Die Tabelle, die die Datensätze aufnimmt.</translation>
    </message>
    <message>
        <source>If the table exists</source>
        <translation>Wenn es die Tabelle gibt</translation>
    </message>
    <message>
        <source>What becomes of what earlier runs captured in it.</source>
        <translation>Was aus dem wird, was frühere Läufe darin aufzeichneten.</translation>
    </message>
    <message>
        <source>each run begins with an empty table; a change of the graph while it runs empties nothing</source>
        <translation>jeder Lauf beginnt mit einer leeren Tabelle; eine Änderung des laufenden Graphen leert nichts</translation>
    </message>
    <message>
        <source>Older records are deleted beyond so many. 0 keeps all.</source>
        <translation>Ältere Datensätze werden jenseits so vieler gelöscht. 0 behält alle.</translation>
    </message>
    <message>
        <source>Records are deleted that are older than so long before the newest, in event time. 0 s keeps all.</source>
        <translation>Datensätze werden gelöscht, die in Ereigniszeit älter sind als so lange vor dem neuesten. 0 s behält alle.</translation>
    </message>
    <message>
        <source>Captured records</source>
        <translation>Aufgezeichnete Datensätze</translation>
    </message>
    <message>
        <source>Reads a capture back: all of it or a range of time, at once, as it grows, or replayed in time.</source>
        <translation>Liest eine Aufzeichnung zurück: ganz oder einen Zeitraum, auf einmal, während sie wächst, oder zeitgetreu abgespielt.</translation>
    </message>
    <message>
        <source>The SQLite file that a Capture node wrote, or still writes. ${data} is Weir&apos;s own data folder.</source>
        <translation>Die SQLite-Datei, die ein Knoten Aufzeichnung schrieb oder noch schreibt. ${data} ist Weirs eigener Datenordner.</translation>
    </message>
    <message>
        <source>The captured table to read.</source>
        <translation>Die zu lesende aufgezeichnete Tabelle.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>Dieser Rechner</translation>
    </message>
    <message>
        <source>Measures this machine: processor, memory, disks and network</source>
        <translation>Misst diesen Rechner: Prozessor, Speicher, Platten und Netz</translation>
    </message>
    <message>
        <source>The time between two samples. Loads and rates are means over it.</source>
        <translation>Die Zeit zwischen zwei Messungen. Lasten und Raten sind Mittel darüber.</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>Prozessor</translation>
    </message>
    <message>
        <source>How busy each core is, and the system load.</source>
        <translation>Wie ausgelastet jeder Kern ist, und die Systemlast.</translation>
    </message>
    <message>
        <source>How much memory and swap is used.</source>
        <translation>Wie viel Arbeits- und Auslagerungsspeicher belegt ist.</translation>
    </message>
    <message>
        <source>Disks</source>
        <translation>Platten</translation>
    </message>
    <message>
        <source>What disks read and write, and how full file systems are.</source>
        <translation>Was Platten lesen und schreiben, und wie voll Dateisysteme sind.</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netz</translation>
    </message>
    <message>
        <source>What network interfaces receive and send.</source>
        <translation>Was Netzwerkschnittstellen empfangen und senden.</translation>
    </message>
    <message>
        <source>How the figures of a sample become records.</source>
        <translation>Wie aus den Zahlen einer Messung Datensätze werden.</translation>
    </message>
    <message>
        <source>One for each sample</source>
        <translation>Einer je Messung</translation>
    </message>
    <message>
        <source>Every figure is a field of its own: cpu.total, memory.used_percent</source>
        <translation>Jede Zahl ist ein eigenes Feld: cpu.total, memory.used_percent</translation>
    </message>
    <message>
        <source>One for each figure</source>
        <translation>Einer je Zahl</translation>
    </message>
    <message>
        <source>Fields metric and value: to handle all figures alike, with metric as the key</source>
        <translation>Felder metric und value: um alle Zahlen gleich zu behandeln, mit metric als Schlüssel</translation>
    </message>
    <message>
        <source>Throttle</source>
        <translation>Drosseln</translation>
    </message>
    <message>
        <source>Passes on at most so many records of each key in a span of event time</source>
        <translation>Gibt höchstens so viele Datensätze jedes Schlüssels in einer Spanne Ereigniszeit weiter</translation>
    </message>
    <message>
        <source>Records that pass</source>
        <translation>Datensätze, die durchgehen</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Höchstens</translation>
    </message>
    <message>
        <source>How many records of each key go on in each span of time.</source>
        <translation>Wie viele Datensätze jedes Schlüssels in jeder Zeitspanne weitergehen.</translation>
    </message>
    <message>
        <source>How much event time a span is.</source>
        <translation>Wie viel Ereigniszeit eine Spanne ist.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields is throttled on its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder wird für sich gedrosselt. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind einer.</translation>
    </message>
    <message>
        <source>Which records of a span go on.</source>
        <translation>Welche Datensätze einer Spanne weitergehen.</translation>
    </message>
    <message>
        <source>They go on at once</source>
        <translation>Sie gehen sofort weiter</translation>
    </message>
    <message>
        <source>They go on when the span has ended</source>
        <translation>Sie gehen weiter, wenn die Spanne vorbei ist</translation>
    </message>
    <message>
        <source>So many keys pass in one span. The records of more are left out and counted.</source>
        <translation>So viele Schlüssel gehen in einer Spanne durch. Die Datensätze weiterer entfallen und werden gezählt.</translation>
    </message>
    <message>
        <source>Top N</source>
        <translation>Die ersten N</translation>
    </message>
    <message>
        <source>Gives the records with the greatest or least values of each window</source>
        <translation>Gibt die Datensätze mit den größten oder kleinsten Werten jedes Fensters</translation>
    </message>
    <message>
        <source>The first records of each window and key</source>
        <translation>Die ersten Datensätze je Fenster und Schlüssel</translation>
    </message>
    <message>
        <source>By what records are ranked: a field or an expression that gives a number or a timestamp.</source>
        <translation>Wonach Datensätze gereiht werden: ein Feld oder ein Ausdruck, der eine Zahl oder einen Zeitpunkt ergibt.</translation>
    </message>
    <message>
        <source>First come</source>
        <translation>Zuerst kommen</translation>
    </message>
    <message>
        <source>Which values rank first.</source>
        <translation>Welche Werte vorn stehen.</translation>
    </message>
    <message>
        <source>The greatest</source>
        <translation>Die größten</translation>
    </message>
    <message>
        <source>Rank 1 has the greatest value</source>
        <translation>Rang 1 hat den größten Wert</translation>
    </message>
    <message>
        <source>The least</source>
        <translation>Die kleinsten</translation>
    </message>
    <message>
        <source>Rank 1 has the least value</source>
        <translation>Rang 1 hat den kleinsten Wert</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields is ranked on its own. Null is a value like any other. Empty: all records are one.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder wird für sich gereiht. Null ist ein Wert wie jeder andere. Leer: alle Datensätze sind einer.</translation>
    </message>
    <message>
        <source>So many keys are ranked in one window. The records of more are left out and counted.</source>
        <translation>So viele Schlüssel werden in einem Fenster gereiht. Die Datensätze weiterer entfallen und werden gezählt.</translation>
    </message>
    <message>
        <source>Union</source>
        <translation>Vereinigung</translation>
    </message>
    <message>
        <source>Makes one stream with one schema of several</source>
        <translation>Macht aus mehreren einen Strom mit einem Schema</translation>
    </message>
    <message>
        <source>Records of all inputs</source>
        <translation>Datensätze aller Eingänge</translation>
    </message>
    <message>
        <source>Unpivot</source>
        <translation>Entpivotieren</translation>
    </message>
    <message>
        <source>Turns several fields of a record into records of a name and a value</source>
        <translation>Macht aus mehreren Feldern eines Datensatzes Datensätze aus Name und Wert</translation>
    </message>
    <message>
        <source>One record per field</source>
        <translation>Ein Datensatz je Feld</translation>
    </message>
    <message>
        <source>The fields that become records.</source>
        <translation>Die Felder, die zu Datensätzen werden.</translation>
    </message>
    <message>
        <source>Name goes to</source>
        <translation>Name kommt in</translation>
    </message>
    <message>
        <source>The new field that holds the name of the field.</source>
        <translation>Das neue Feld, das den Namen des Felds enthält.</translation>
    </message>
    <message>
        <source>Value goes to</source>
        <translation>Wert kommt in</translation>
    </message>
    <message>
        <source>The new field that holds its value.</source>
        <translation>Das neue Feld, das seinen Wert enthält.</translation>
    </message>
    <message>
        <source>Of which type the values are.</source>
        <translation>Von welchem Typ die Werte sind.</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>Wie sie sind</translation>
    </message>
    <message>
        <source>The type that all listed fields share</source>
        <translation>Der Typ, den alle genannten Felder teilen</translation>
    </message>
    <message>
        <source>All values are text, as a person reads them</source>
        <translation>Alle Werte sind Text, wie ein Mensch sie liest</translation>
    </message>
    <message>
        <source>Keep nulls</source>
        <translation>Null behalten</translation>
    </message>
    <message>
        <source>Whether a field that is null gives a record, too.</source>
        <translation>Ob auch ein Feld, das null ist, einen Datensatz ergibt.</translation>
    </message>
    <message>
        <source>Count window</source>
        <translation>Zählfenster</translation>
    </message>
    <message>
        <source>Aggregates every so many records of a key</source>
        <translation>Fasst je so viele Datensätze eines Schlüssels zusammen</translation>
    </message>
    <message>
        <source>One record per window and key</source>
        <translation>Ein Datensatz je Fenster und Schlüssel</translation>
    </message>
    <message>
        <source>How many records of a key make a window.</source>
        <translation>Wie viele Datensätze eines Schlüssels ein Fenster bilden.</translation>
    </message>
    <message>
        <source>After how many records the next window ends. 0: after as many as the size.</source>
        <translation>Nach wie vielen Datensätzen das nächste Fenster endet. 0: nach so vielen wie die Größe.</translation>
    </message>
    <message>
        <source>The key: each combination of values of these fields has results of its own. Null is a value like any other. Empty: one result for all records.</source>
        <translation>Der Schlüssel: Jede Kombination von Werten dieser Felder hat eigene Ergebnisse. Null ist ein Wert wie jeder andere. Leer: ein Ergebnis für alle Datensätze.</translation>
    </message>
    <message>
        <source>Aggregates</source>
        <translation>Zusammenfassungen</translation>
    </message>
    <message>
        <source>What is made of the records of each window and key.</source>
        <translation>Was aus den Datensätzen jedes Fensters und Schlüssels gemacht wird.</translation>
    </message>
    <message>
        <source>Function</source>
        <translation>Funktion</translation>
    </message>
    <message>
        <source>What is made of the values. Nulls are passed over.</source>
        <translation>Was aus den Werten gemacht wird. Null wird übergangen.</translation>
    </message>
    <message>
        <source>Correlation</source>
        <translation>Korrelation</translation>
    </message>
    <message>
        <source>Pearson&apos;s, from -1 to 1, of the field and a second one; of records that have both. Null for fewer than two or where one does not vary, NaN by NaN or an infinity</source>
        <translation>Nach Pearson, von -1 bis 1, des Felds und eines zweiten; von Datensätzen, die beide haben. Null bei weniger als zwei oder wo eines sich nicht ändert, NaN durch NaN oder eine Unendlichkeit</translation>
    </message>
    <message>
        <source>Covariance</source>
        <translation>Kovarianz</translation>
    </message>
    <message>
        <source>Of the field and a second one, of a sample (n - 1); of records that have both. Null for fewer than two, NaN by NaN or an infinity</source>
        <translation>Des Felds und eines zweiten, einer Stichprobe (n - 1); von Datensätzen, die beide haben. Null bei weniger als zwei, NaN durch NaN oder eine Unendlichkeit</translation>
    </message>
    <message>
        <source>Percentile</source>
        <translation>Perzentil</translation>
    </message>
    <message>
        <source>The value below which so many percent lie, interpolated. Within 0.8 %, exact up to 64 values; NaN only if nothing else came</source>
        <translation>Der Wert, unter dem so viel Prozent liegen, interpoliert. Auf 0,8 % genau, exakt bis 64 Werte; NaN nur, wenn nichts anderes kam</translation>
    </message>
    <message>
        <source>Top k</source>
        <translation>Die häufigsten</translation>
    </message>
    <message>
        <source>JSON text of the most frequent values and their counts; NaN is one value. Exact up to 256 different ones; null without any</source>
        <translation>JSON-Text der häufigsten Werte und ihrer Anzahlen; NaN ist ein Wert. Exakt bis 256 verschiedene; null ohne welche</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>Histogramm</translation>
    </message>
    <message>
        <source>JSON text of exact counts in bins of one width, a power of two. NaN and infinities are passed over; null if nothing else came</source>
        <translation>JSON-Text genauer Anzahlen in Klassen einer Breite, einer Zweierpotenz. NaN und Unendlichkeiten werden übergangen; null, wenn nichts anderes kam</translation>
    </message>
    <message>
        <source>Collect</source>
        <translation>Sammeln</translation>
    </message>
    <message>
        <source>JSON text of the values, in order of event time and then of arrival; of more than the argument the first of that order; null without any</source>
        <translation>JSON-Text der Werte, nach Ereigniszeit und dann nach Ankunft; von mehr als dem Argument die ersten dieser Reihenfolge; null ohne welche</translation>
    </message>
    <message>
        <source>Of which field. Count and rate may do without one, and then take records.</source>
        <translation>Von welchem Feld. Anzahl und Rate kommen ohne aus und nehmen dann Datensätze.</translation>
    </message>
    <message>
        <source>Second field</source>
        <translation>Zweites Feld</translation>
    </message>
    <message>
        <source>What the first field is set against.</source>
        <translation>Wogegen das erste Feld gesetzt wird.</translation>
    </message>
    <message>
        <source>Argument</source>
        <translation>Argument</translation>
    </message>
    <message>
        <source>Percentile: how many percent lie below, 0 the least, 100 the greatest (95). Top k: how many values (10). Histogram: the most bins (20). Collect: the most values (100).</source>
        <translation>Perzentil: wie viel Prozent darunter liegen, 0 der kleinste, 100 der größte (95). Die häufigsten: wie viele Werte (10). Histogramm: die meisten Klassen (20). Sammeln: die meisten Werte (100).</translation>
    </message>
    <message>
        <source>Name of the result. Empty: the field and the function, such as cpu_mean.</source>
        <translation>Name des Ergebnisses. Leer: das Feld und die Funktion, wie cpu_mean.</translation>
    </message>
    <message>
        <source>How many keys are held in memory at most.</source>
        <translation>Wie viele Schlüssel höchstens im Speicher gehalten werden.</translation>
    </message>
    <message>
        <source>Decaying window</source>
        <translation>Abklingendes Fenster</translation>
    </message>
    <message>
        <source>Statistics by key in which records fade with age</source>
        <translation>Statistik je Schlüssel, in der Datensätze mit dem Alter verblassen</translation>
    </message>
    <message>
        <source>Statistics by key</source>
        <translation>Statistik je Schlüssel</translation>
    </message>
    <message>
        <source>After so much event time a record weighs half as much.</source>
        <translation>Nach so viel Ereigniszeit wiegt ein Datensatz halb so viel.</translation>
    </message>
    <message>
        <source>The number of which sum, mean and variance are made. Empty: the count only.</source>
        <translation>Die Zahl, aus der Summe, Mittel und Varianz gemacht werden. Leer: nur die Anzahl.</translation>
    </message>
    <message>
        <source>How often results are given, by event time. 0: for each record.</source>
        <translation>Wie oft Ergebnisse kommen, nach Ereigniszeit. 0: für jeden Datensatz.</translation>
    </message>
    <message>
        <source>Least count</source>
        <translation>Kleinste Anzahl</translation>
    </message>
    <message>
        <source>A key is forgotten once its count has faded below this.</source>
        <translation>Ein Schlüssel wird vergessen, sobald seine Anzahl darunter verblasst ist.</translation>
    </message>
    <message>
        <source>Hopping window</source>
        <translation>Springendes Fenster</translation>
    </message>
    <message>
        <source>Aggregates records by key over spans of event time that overlap</source>
        <translation>Fasst Datensätze je Schlüssel über Spannen von Ereigniszeit zusammen, die sich überlappen</translation>
    </message>
    <message>
        <source>Late records</source>
        <translation>Verspätete Datensätze</translation>
    </message>
    <message>
        <source>How much event time lies between the starts of two windows. At most the size.</source>
        <translation>Wie viel Ereigniszeit zwischen den Anfängen zweier Fenster liegt. Höchstens die Größe.</translation>
    </message>
    <message>
        <source>Allowed lateness</source>
        <translation>Erlaubte Verspätung</translation>
    </message>
    <message>
        <source>For how long after its end, by the watermark, a window takes late records in and gives an updated result for each. Later ones leave by the port for late records.</source>
        <translation>Wie lange nach seinem Ende, nach der Watermark, ein Fenster verspätete Datensätze aufnimmt und für jeden ein erneuertes Ergebnis gibt. Spätere gehen durch den Anschluss für verspätete.</translation>
    </message>
    <message>
        <source>Early results every</source>
        <translation>Vorläufige Ergebnisse alle</translation>
    </message>
    <message>
        <source>How often, by the watermark, a window that is still open gives a provisional result of its records so far. 0: not before it ends.</source>
        <translation>Wie oft, nach der Watermark, ein noch offenes Fenster ein vorläufiges Ergebnis seiner bisherigen Datensätze gibt. 0: nicht, bevor es endet.</translation>
    </message>
    <message>
        <source>Fill gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <source>What stands for a key in a window in which it had no record, after its first result.</source>
        <translation>Was für einen Schlüssel in einem Fenster steht, in dem er keinen Datensatz hatte, nach seinem ersten Ergebnis.</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>There is no result</source>
        <translation>Es gibt kein Ergebnis</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>All aggregates are null</source>
        <translation>Alle Zusammenfassungen sind null</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>What the key&apos;s last result said</source>
        <translation>Was das letzte Ergebnis des Schlüssels sagte</translation>
    </message>
    <message>
        <source>On a straight line to the key&apos;s next result, and given with it</source>
        <translation>Auf einer Geraden zum nächsten Ergebnis des Schlüssels, und mit ihm gegeben</translation>
    </message>
    <message>
        <source>Zero</source>
        <translation>Zahl 0</translation>
    </message>
    <message>
        <source>Numbers are 0, all else is null</source>
        <translation>Zahlen sind 0, alles andere ist null</translation>
    </message>
    <message>
        <source>Fill at most</source>
        <translation>Höchstens füllen</translation>
    </message>
    <message>
        <source>So many windows in a row are filled; a key without records for longer begins anew.</source>
        <translation>So viele Fenster hintereinander werden gefüllt; ein Schlüssel, der länger ohne Datensätze ist, beginnt von vorn.</translation>
    </message>
    <message>
        <source>windows</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>Session window</source>
        <translation>Sitzungsfenster</translation>
    </message>
    <message>
        <source>Aggregates records by key over stretches without a long silence</source>
        <translation>Fasst Datensätze je Schlüssel über Strecken ohne lange Stille zusammen</translation>
    </message>
    <message>
        <source>One record per session and key</source>
        <translation>Ein Datensatz je Sitzung und Schlüssel</translation>
    </message>
    <message>
        <source>Gap</source>
        <translation>Lücke</translation>
    </message>
    <message>
        <source>After so much event time without a record of its key, a session is over.</source>
        <translation>Nach so viel Ereigniszeit ohne Datensatz ihres Schlüssels ist eine Sitzung vorbei.</translation>
    </message>
    <message>
        <source>Longest</source>
        <translation>Längste</translation>
    </message>
    <message>
        <source>A session ends after so much event time even if records go on. 0: it does not.</source>
        <translation>Eine Sitzung endet nach so viel Ereigniszeit, auch wenn Datensätze weitergehen. 0: nicht.</translation>
    </message>
    <message>
        <source>Sliding window</source>
        <translation>Gleitendes Fenster</translation>
    </message>
    <message>
        <source>Adds to each record what the recent records of its key make</source>
        <translation>Fügt jedem Datensatz hinzu, was die jüngsten Datensätze seines Schlüssels ergeben</translation>
    </message>
    <message>
        <source>Records with aggregates</source>
        <translation>Datensätze mit Zusammenfassungen</translation>
    </message>
    <message>
        <source>Tumbling window</source>
        <translation>Festes Fenster</translation>
    </message>
    <message>
        <source>Aggregates records by key over spans of event time that follow each other</source>
        <translation>Fasst Datensätze je Schlüssel über aufeinander folgende Spannen von Ereigniszeit zusammen</translation>
    </message>
    <message>
        <source>ZeroMQ</source>
        <translation>ZeroMQ</translation>
    </message>
    <message>
        <source>Sends records to other programs over ZeroMQ</source>
        <translation>Sendet Datensätze über ZeroMQ an andere Programme</translation>
    </message>
    <message>
        <source>Who gets the records.</source>
        <translation>Wer die Datensätze bekommt.</translation>
    </message>
    <message>
        <source>Publish (PUB)</source>
        <translation>Veröffentlichen (PUB)</translation>
    </message>
    <message>
        <source>Everyone who subscribes gets every record from then on</source>
        <translation>Jeder, der abonniert, bekommt von da an jeden Datensatz</translation>
    </message>
    <message>
        <source>Push (PUSH)</source>
        <translation>Zuteilen (PUSH)</translation>
    </message>
    <message>
        <source>Each record goes to one puller; records wait until there is one</source>
        <translation>Jeder Datensatz geht an einen Abholer; Datensätze warten, bis es einen gibt</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>Anbinden</translation>
    </message>
    <message>
        <source>Which end this is. As a rule the side that stays binds, and those that come and go connect.</source>
        <translation>Welches Ende dies ist. In der Regel bindet die Seite, die bleibt, und es verbinden sich die, die kommen und gehen.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>To an address that the other program is bound to</source>
        <translation>Mit einer Adresse, an die das andere Programm gebunden ist</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Binden</translation>
    </message>
    <message>
        <source>To an address of this machine that other programs connect to</source>
        <translation>An eine Adresse dieses Rechners, mit der andere Programme sich verbinden</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where the other program is, or where to wait for it.</source>
        <translation>Wo das andere Programm ist, oder wo darauf gewartet wird.</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>Thema</translation>
    </message>
    <message>
        <source>Stands in a frame before each record; subscribers choose by it. Empty: no such frame.</source>
        <translation>Steht in einem Rahmen vor jedem Datensatz; Abonnenten wählen danach. Leer: kein solcher Rahmen.</translation>
    </message>
    <message>
        <source>Topic from field</source>
        <translation>Thema aus Feld</translation>
    </message>
    <message>
        <source>Takes each record&apos;s topic from this field; where it is null, the topic above stands.</source>
        <translation>Nimmt das Thema jedes Datensatzes aus diesem Feld; wo es null ist, gilt das Thema darüber.</translation>
    </message>
    <message>
        <source>When a subscriber is slow</source>
        <translation>Wenn ein Abonnent langsam ist</translation>
    </message>
    <message>
        <source>What happens once the send queue of a subscriber is full.</source>
        <translation>Was geschieht, wenn die Sendeschlange eines Abonnenten voll ist.</translation>
    </message>
    <message>
        <source>Leave it behind</source>
        <translation>Zurücklassen</translation>
    </message>
    <message>
        <source>It misses records, which are counted; the others get them</source>
        <translation>Ihm entgehen Datensätze, die gezählt werden; die anderen bekommen sie</translation>
    </message>
    <message>
        <source>Wait for it</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>The stream is held back, for the other subscribers too</source>
        <translation>Der Strom wird aufgehalten, auch für die anderen Abonnenten</translation>
    </message>
    <message>
        <source>Send queue</source>
        <translation>Sendeschlange</translation>
    </message>
    <message>
        <source>How many messages ZeroMQ holds for each receiver.</source>
        <translation>Wie viele Nachrichten ZeroMQ für jeden Empfänger hält.</translation>
    </message>
    <message>
        <source>messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>Receives messages from another program over ZeroMQ</source>
        <translation>Empfängt Nachrichten eines anderen Programms über ZeroMQ</translation>
    </message>
    <message>
        <source>How the other side sends.</source>
        <translation>Wie die andere Seite sendet.</translation>
    </message>
    <message>
        <source>Subscribe (SUB)</source>
        <translation>Abonnieren (SUB)</translation>
    </message>
    <message>
        <source>A publisher sends to everyone; who is too slow misses messages</source>
        <translation>Ein Veröffentlicher sendet an alle; wer zu langsam ist, dem entgehen Nachrichten</translation>
    </message>
    <message>
        <source>Pull (PULL)</source>
        <translation>Abholen (PULL)</translation>
    </message>
    <message>
        <source>A pusher shares its messages out, each to one puller, and waits for them</source>
        <translation>Ein Zuteiler verteilt seine Nachrichten, jede an einen Abholer, und wartet auf sie</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>Themen</translation>
    </message>
    <message>
        <source>Takes only messages that begin with one of these, divided by commas. Empty takes all.</source>
        <translation>Nimmt nur Nachrichten, die mit einem davon beginnen, durch Kommas getrennt. Leer nimmt alle.</translation>
    </message>
    <message>
        <source>Topic stands</source>
        <translation>Thema steht</translation>
    </message>
    <message>
        <source>Where in a message its topic is.</source>
        <translation>Wo in einer Nachricht ihr Thema ist.</translation>
    </message>
    <message>
        <source>In a frame of its own, if there are several</source>
        <translation>In einem eigenen Rahmen, wenn es mehrere gibt</translation>
    </message>
    <message>
        <source>Of several frames the first is the topic; one alone is all payload</source>
        <translation>Von mehreren Rahmen ist der erste das Thema; einer allein ist ganz Inhalt</translation>
    </message>
    <message>
        <source>In the first frame</source>
        <translation>Im ersten Rahmen</translation>
    </message>
    <message>
        <source>A message of one frame is malformed</source>
        <translation>Eine Nachricht aus einem Rahmen ist fehlerhaft</translation>
    </message>
    <message>
        <source>Before the first blank</source>
        <translation>Vor dem ersten Leerzeichen</translation>
    </message>
    <message>
        <source>As in: quotes {&quot;price&quot;: 10}</source>
        <translation>Wie in: quotes {&quot;price&quot;: 10}</translation>
    </message>
    <message>
        <source>Nowhere</source>
        <translation>Nirgends</translation>
    </message>
    <message>
        <source>Every frame is payload</source>
        <translation>Jeder Rahmen ist Inhalt</translation>
    </message>
    <message>
        <source>Keep topic as</source>
        <translation>Thema behalten als</translation>
    </message>
    <message>
        <source>Name of a field to put the topic into. Empty leaves it out.</source>
        <translation>Name eines Felds, in das das Thema kommt. Leer lässt es weg.</translation>
    </message>
    <message>
        <source>Receive queue</source>
        <translation>Empfangsschlange</translation>
    </message>
    <message>
        <source>How many messages ZeroMQ holds for each sender before it drops them (SUB) or holds the sender back (PULL).</source>
        <translation>Wie viele Nachrichten ZeroMQ für jeden Sender hält, bevor es sie verwirft (SUB) oder den Sender aufhält (PULL).</translation>
    </message>
    <message>
        <source>Line chart</source>
        <translation>Liniendiagramm</translation>
    </message>
    <message>
        <source>How values change over time, a line for each series.</source>
        <translation>Wie Werte sich mit der Zeit ändern, eine Linie je Reihe.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>The output whose records are shown.</source>
        <translation>Der Ausgang, dessen Datensätze gezeigt werden.</translation>
    </message>
    <message>
        <source>The fields to draw; every numeric field when empty.</source>
        <translation>Die zu zeichnenden Felder; wenn leer, jedes Zahlenfeld.</translation>
    </message>
    <message>
        <source>Split by</source>
        <translation>Aufteilen nach</translation>
    </message>
    <message>
        <source>One line for each value of this field.</source>
        <translation>Eine Linie für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>How far back the chart reaches while it follows the newest records.</source>
        <translation>Wie weit das Diagramm zurückreicht, während es den neuesten Datensätzen folgt.</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>How two neighbouring values are joined.</source>
        <translation>Wie zwei benachbarte Werte verbunden werden.</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Linie</translation>
    </message>
    <message>
        <source>straight from value to value</source>
        <translation>gerade von Wert zu Wert</translation>
    </message>
    <message>
        <source>a value holds until the next</source>
        <translation>ein Wert gilt bis zum nächsten</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Nachkommastellen</translation>
    </message>
    <message>
        <source>Digits after the point. As many as the figure asks for when empty.</source>
        <translation>Stellen nach dem Komma. Wenn leer, so viele, wie die Zahl verlangt.</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Where the value axis begins. Fitted to the data when empty.</source>
        <translation>Wo die Werteachse beginnt. Wenn leer, nach den Daten.</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>Where the value axis ends. Fitted to the data when empty.</source>
        <translation>Wo die Werteachse endet. Wenn leer, nach den Daten.</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Where names, colours and newest values stand.</source>
        <translation>Wo Namen, Farben und neueste Werte stehen.</translation>
    </message>
    <message>
        <source>Below</source>
        <translation>Darunter</translation>
    </message>
    <message>
        <source>in lines below the chart</source>
        <translation>in Zeilen unter dem Diagramm</translation>
    </message>
    <message>
        <source>as a column beside the chart</source>
        <translation>als Spalte neben dem Diagramm</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>not at all</source>
        <translation>gar nicht</translation>
    </message>
    <message>
        <source>Thresholds</source>
        <translation>Schwellen</translation>
    </message>
    <message>
        <source>A dashed line at each of these values.</source>
        <translation>Eine gestrichelte Linie bei jedem dieser Werte.</translation>
    </message>
    <message>
        <source>The least value that this state holds for.</source>
        <translation>Der kleinste Wert, für den dieser Zustand gilt.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>The colour it gets.</source>
        <translation>Die Farbe, die er bekommt.</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>as it should be</source>
        <translation>wie es sein soll</translation>
    </message>
    <message>
        <source>worth a look</source>
        <translation>einen Blick wert</translation>
    </message>
    <message>
        <source>act now</source>
        <translation>jetzt handeln</translation>
    </message>
    <message>
        <source>The newest value in large figures, with its recent course.</source>
        <translation>Der neueste Wert in großen Ziffern, mit seinem jüngsten Verlauf.</translation>
    </message>
    <message>
        <source>The field to show; the first numeric one when empty.</source>
        <translation>Das zu zeigende Feld; wenn leer, das erste Zahlenfeld.</translation>
    </message>
    <message>
        <source>One figure for each value of this field.</source>
        <translation>Eine Zahl für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>Time covered</source>
        <translation>Erfasste Zeit</translation>
    </message>
    <message>
        <source>How far back the small chart reaches, and what the change is measured against.</source>
        <translation>Wie weit das kleine Diagramm zurückreicht, und wogegen die Änderung gemessen wird.</translation>
    </message>
    <message>
        <source>Colours the figure from these values on.</source>
        <translation>Färbt die Zahl von diesen Werten an.</translation>
    </message>
    <message>
        <source>One row for each</source>
        <translation>Eine Zeile für jeden</translation>
    </message>
    <message>
        <source>Shows only the newest record of each value of this field.</source>
        <translation>Zeigt nur den neuesten Datensatz jedes Werts dieses Felds.</translation>
    </message>
    <message>
        <source>Whether the first column says when each record happened.</source>
        <translation>Ob die erste Spalte sagt, wann jeder Datensatz geschah.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How many records are kept.</source>
        <translation>Wie viele Datensätze behalten werden.</translation>
    </message>
    <message>
        <source>${secret:plant_db}</source>
        <translation>${secret:plant_db}</translation>
    </message>
    <message>
        <source>%, ms, B/s ...</source>
        <translation>%, ms, B/s …</translation>
    </message>
    <message>
        <source>(?P&lt;method&gt;\w+) (?P&lt;path&gt;\S+) (?P&lt;status&gt;\d+)</source>
        <translation>(?P&lt;method&gt;\w+) (?P&lt;path&gt;\S+) (?P&lt;status&gt;\d+)</translation>
    </message>
    <message>
        <source>-5 s</source>
        <translation>-5 s</translation>
    </message>
    <message>
        <source>0 s</source>
        <translation>0 s</translation>
    </message>
    <message>
        <source>0.2</source>
        <translation>0.2</translation>
    </message>
    <message>
        <source>0.5</source>
        <translation>0.5</translation>
    </message>
    <message>
        <source>1</source>
        <translation>1</translation>
    </message>
    <message>
        <source>1 min</source>
        <translation>1 min</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 s</translation>
    </message>
    <message>
        <source>10</source>
        <translation>10</translation>
    </message>
    <message>
        <source>10 min</source>
        <translation>10 min</translation>
    </message>
    <message>
        <source>10 s</source>
        <translation>10 s</translation>
    </message>
    <message>
        <source>100</source>
        <translation>100</translation>
    </message>
    <message>
        <source>1000</source>
        <translation>1000</translation>
    </message>
    <message>
        <source>10000</source>
        <translation>10000</translation>
    </message>
    <message>
        <source>100000</source>
        <translation>100000</translation>
    </message>
    <message>
        <source>1000000</source>
        <translation>1000000</translation>
    </message>
    <message>
        <source>13.405</source>
        <translation>13.405</translation>
    </message>
    <message>
        <source>200 ms</source>
        <translation>200 ms</translation>
    </message>
    <message>
        <source>30</source>
        <translation>30</translation>
    </message>
    <message>
        <source>30 s</source>
        <translation>30 s</translation>
    </message>
    <message>
        <source>4</source>
        <translation>4</translation>
    </message>
    <message>
        <source>500</source>
        <translation>500</translation>
    </message>
    <message>
        <source>52.52</source>
        <translation>52.52</translation>
    </message>
    <message>
        <source>64</source>
        <translation>64</translation>
    </message>
    <message>
        <source>80</source>
        <translation>80</translation>
    </message>
    <message>
        <source>90</source>
        <translation>90</translation>
    </message>
    <message>
        <source>SELECT id, name FROM machines WHERE active</source>
        <translation>SELECT id, name FROM machines WHERE active</translation>
    </message>
    <message>
        <source>_right</source>
        <translation>_right</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>all fields</source>
        <translation>alle Felder</translation>
    </message>
    <message>
        <source>as the function says</source>
        <translation>was die Funktion ergibt</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>blanks</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <source>buffer.weirlog</source>
        <translation>buffer.weirlog</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>bytes</translation>
    </message>
    <message>
        <source>bytes_rate</source>
        <translation>bytes_rate</translation>
    </message>
    <message>
        <source>capture.sqlite</source>
        <translation>capture.sqlite</translation>
    </message>
    <message>
        <source>cpu</source>
        <translation>cpu</translation>
    </message>
    <message>
        <source>cpu &gt; 90 AND host LIKE &apos;web%&apos;</source>
        <translation>cpu &gt; 90 AND host LIKE &apos;web%&apos;</translation>
    </message>
    <message>
        <source>cpu, memory</source>
        <translation>cpu, memory</translation>
    </message>
    <message>
        <source>cpu_average</source>
        <translation>cpu_average</translation>
    </message>
    <message>
        <source>cpu_mean</source>
        <translation>cpu_mean</translation>
    </message>
    <message>
        <source>db.example.org</source>
        <translation>db.example.org</translation>
    </message>
    <message>
        <source>door</source>
        <translation>door</translation>
    </message>
    <message>
        <source>engine.oil.temp</source>
        <translation>engine.oil.temp</translation>
    </message>
    <message>
        <source>every field</source>
        <translation>jedes Feld</translation>
    </message>
    <message>
        <source>every numeric field</source>
        <translation>jedes Zahlenfeld</translation>
    </message>
    <message>
        <source>every record</source>
        <translation>jeder Datensatz</translation>
    </message>
    <message>
        <source>from the first row</source>
        <translation>aus der ersten Zeile</translation>
    </message>
    <message>
        <source>function process(record, emit)
    emit({x = record.x})
end</source>
        <translation>function process(record, emit)
    emit({x = record.x})
end</translation>
    </message>
    <message>
        <source>host</source>
        <translation>host</translation>
    </message>
    <message>
        <source>id</source>
        <translation>id</translation>
    </message>
    <message>
        <source>inlet</source>
        <translation>inlet</translation>
    </message>
    <message>
        <source>latitude</source>
        <translation>latitude</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <source>load</source>
        <translation>load</translation>
    </message>
    <message>
        <source>longitude</source>
        <translation>longitude</translation>
    </message>
    <message>
        <source>machine</source>
        <translation>machine</translation>
    </message>
    <message>
        <source>machines</source>
        <translation>machines</translation>
    </message>
    <message>
        <source>machines.csv</source>
        <translation>machines.csv</translation>
    </message>
    <message>
        <source>measurements.csv</source>
        <translation>measurements.csv</translation>
    </message>
    <message>
        <source>message</source>
        <translation>message</translation>
    </message>
    <message>
        <source>message.</source>
        <translation>message.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>name</translation>
    </message>
    <message>
        <source>nobody waits for it</source>
        <translation>niemand wartet darauf</translation>
    </message>
    <message>
        <source>node.port</source>
        <translation>knoten.anschluss</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>now, or 2026-01-01T00:00:00Z</source>
        <translation>jetzt, oder 2026-01-01T00:00:00Z</translation>
    </message>
    <message>
        <source>oil_temp</source>
        <translation>oil_temp</translation>
    </message>
    <message>
        <source>one figure</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>one line a field</source>
        <translation>eine Linie je Feld</translation>
    </message>
    <message>
        <source>open</source>
        <translation>open</translation>
    </message>
    <message>
        <source>order_id</source>
        <translation>order_id</translation>
    </message>
    <message>
        <source>plant</source>
        <translation>plant</translation>
    </message>
    <message>
        <source>price</source>
        <translation>price</translation>
    </message>
    <message>
        <source>reader</source>
        <translation>reader</translation>
    </message>
    <message>
        <source>results.ndjson</source>
        <translation>results.ndjson</translation>
    </message>
    <message>
        <source>rules.lua</source>
        <translation>rules.lua</translation>
    </message>
    <message>
        <source>sensor</source>
        <translation>sensor</translation>
    </message>
    <message>
        <source>sensor_</source>
        <translation>sensor_</translation>
    </message>
    <message>
        <source>state</source>
        <translation>state</translation>
    </message>
    <message>
        <source>state = &apos;open&apos;</source>
        <translation>state = &apos;open&apos;</translation>
    </message>
    <message>
        <source>status &gt;= 200</source>
        <translation>status &gt;= 200</translation>
    </message>
    <message>
        <source>status &gt;= 300</source>
        <translation>status &gt;= 300</translation>
    </message>
    <message>
        <source>status &gt;= 400</source>
        <translation>status &gt;= 400</translation>
    </message>
    <message>
        <source>status &gt;= 500</source>
        <translation>status &gt;= 500</translation>
    </message>
    <message>
        <source>tcp://host:port or ipc:///path</source>
        <translation>tcp://host:port oder ipc:///pfad</translation>
    </message>
    <message>
        <source>temp</source>
        <translation>temp</translation>
    </message>
    <message>
        <source>temperature</source>
        <translation>temperature</translation>
    </message>
    <message>
        <source>the beginning</source>
        <translation>der Anfang</translation>
    </message>
    <message>
        <source>the end</source>
        <translation>das Ende</translation>
    </message>
    <message>
        <source>the first numeric field</source>
        <translation>das erste Zahlenfeld</translation>
    </message>
    <message>
        <source>time of arrival</source>
        <translation>Zeit der Ankunft</translation>
    </message>
    <message>
        <source>time, pump, pressure</source>
        <translation>time, pump, pressure</translation>
    </message>
    <message>
        <source>to_latitude</source>
        <translation>to_latitude</translation>
    </message>
    <message>
        <source>to_longitude</source>
        <translation>to_longitude</translation>
    </message>
    <message>
        <source>used / total * 100</source>
        <translation>used / total * 100</translation>
    </message>
    <message>
        <source>used_share</source>
        <translation>used_share</translation>
    </message>
    <message>
        <source>value</source>
        <translation>value</translation>
    </message>
    <message>
        <source>vehicle</source>
        <translation>vehicle</translation>
    </message>
    <message>
        <source>{key} is at {value} and may not pass {limit}</source>
        <translation>{key} ist bei {value} und darf {limit} nicht überschreiten</translation>
    </message>
    <message>
        <source>Where the user&apos;s password is kept, for it is never in the graph. Empty: none is sent. ${secret:plant_db} is what the environment variable WEIR_SECRET_PLANT_DB holds, or the desktop&apos;s keychain under that name.</source>
        <translation>Wo das Kennwort des Benutzers liegt, denn es steht nie im Graphen. Leer: keines wird gesendet. ${secret:plant_db} ist, was die Umgebungsvariable WEIR_SECRET_PLANT_DB enthält oder der Schlüsselbund unter diesem Namen.</translation>
    </message>
    <message>
        <source>Alert list</source>
        <translation>Alarmliste</translation>
    </message>
    <message>
        <source>The newest alerts; a click shows their moment in all charts.</source>
        <translation>Die neuesten Alarme; ein Klick zeigt ihren Zeitpunkt in allen Diagrammen.</translation>
    </message>
    <message>
        <source>How grave an alert must be to be listed.</source>
        <translation>Wie ernst ein Alarm sein muss, um aufgeführt zu werden.</translation>
    </message>
    <message>
        <source>All severities</source>
        <translation>Jede Schwere</translation>
    </message>
    <message>
        <source>from information on</source>
        <translation>ab Hinweis</translation>
    </message>
    <message>
        <source>From warnings on</source>
        <translation>Ab Warnung</translation>
    </message>
    <message>
        <source>warnings and critical ones</source>
        <translation>Warnungen und kritische</translation>
    </message>
    <message>
        <source>Critical only</source>
        <translation>Nur kritische</translation>
    </message>
    <message>
        <source>what must be acted on now</source>
        <translation>wo jetzt zu handeln ist</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>The id of the node whose alerts are listed; those of all when empty.</source>
        <translation>Die Kennung des Knotens, dessen Alarme aufgeführt werden; wenn leer, die aller.</translation>
    </message>
    <message>
        <source>all nodes</source>
        <translation>alle Knoten</translation>
    </message>
    <message>
        <source>Cleared</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Whether it is listed too when a condition has cleared.</source>
        <translation>Ob auch aufgeführt wird, wenn ein Zustand geendet hat.</translation>
    </message>
    <message>
        <source>Bar chart</source>
        <translation>Balkendiagramm</translation>
    </message>
    <message>
        <source>Values as bars, one for each key or for each stretch of time.</source>
        <translation>Werte als Balken, einer für jeden Schlüssel oder jeden Zeitabschnitt.</translation>
    </message>
    <message>
        <source>One bar for each</source>
        <translation>Ein Balken für jeden</translation>
    </message>
    <message>
        <source>What the bars stand beside each other for.</source>
        <translation>Wofür die Balken nebeneinander stehen.</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>a value of the field it is split by</source>
        <translation>ein Wert des Felds, nach dem aufgeteilt wird</translation>
    </message>
    <message>
        <source>Stretch of time</source>
        <translation>Zeitabschnitt</translation>
    </message>
    <message>
        <source>records whose event times are near, stacked by key</source>
        <translation>Datensätze, deren Ereigniszeiten nahe liegen, nach Schlüssel gestapelt</translation>
    </message>
    <message>
        <source>The field that says how long a bar is.</source>
        <translation>Das Feld, das sagt, wie lang ein Balken ist.</translation>
    </message>
    <message>
        <source>One bar for each value of this field; over time, one part of each bar.</source>
        <translation>Ein Balken für jeden Wert dieses Felds; über die Zeit ein Teil jedes Balkens.</translation>
    </message>
    <message>
        <source>one bar</source>
        <translation>ein Balken</translation>
    </message>
    <message>
        <source>Stack by</source>
        <translation>Stapeln nach</translation>
    </message>
    <message>
        <source>Divides each bar by the values of this field.</source>
        <translation>Teilt jeden Balken nach den Werten dieses Felds.</translation>
    </message>
    <message>
        <source>not divided</source>
        <translation>nicht geteilt</translation>
    </message>
    <message>
        <source>Of several</source>
        <translation>Von mehreren</translation>
    </message>
    <message>
        <source>What is shown of the values that belong together.</source>
        <translation>Was von den Werten gezeigt wird, die zusammengehören.</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Neuester</translation>
    </message>
    <message>
        <source>the value that came last</source>
        <translation>der Wert, der zuletzt kam</translation>
    </message>
    <message>
        <source>the mean of all</source>
        <translation>das Mittel aller</translation>
    </message>
    <message>
        <source>all added up</source>
        <translation>alle zusammengezählt</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>the greatest of all</source>
        <translation>der größte von allen</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>the least of all</source>
        <translation>der kleinste von allen</translation>
    </message>
    <message>
        <source>how many there were</source>
        <translation>wie viele es waren</translation>
    </message>
    <message>
        <source>How far back the panel reaches while it follows the newest records.</source>
        <translation>Wie weit die Kachel zurückreicht, während sie den neuesten Datensätzen folgt.</translation>
    </message>
    <message>
        <source>Put together</source>
        <translation>Zusammenfassen</translation>
    </message>
    <message>
        <source>The length of event time whose records are put together. Fitted to the time shown when empty.</source>
        <translation>Die Spanne Ereigniszeit, deren Datensätze zusammengefasst werden. Wenn leer, nach der gezeigten Zeit.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>Where bars grow to.</source>
        <translation>Wohin die Balken wachsen.</translation>
    </message>
    <message>
        <source>with their names to the left, however long</source>
        <translation>mit ihren Namen links, wie lang auch immer</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>with their names below</source>
        <translation>mit ihren Namen darunter</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Which bar stands first.</source>
        <translation>Welcher Balken zuerst steht.</translation>
    </message>
    <message>
        <source>the greatest value</source>
        <translation>der größte Wert</translation>
    </message>
    <message>
        <source>by alphabet</source>
        <translation>nach dem Alphabet</translation>
    </message>
    <message>
        <source>as keys came</source>
        <translation>wie die Schlüssel kamen</translation>
    </message>
    <message>
        <source>How many bars there are; those of the greatest values stay.</source>
        <translation>Wie viele Balken es gibt; die mit den größten Werten bleiben.</translation>
    </message>
    <message>
        <source>bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>Written behind each figure, with the prefix it reads best in: 1200000 B/s is 1.2 MB/s, 4800 s is 1 h 20 min; “% of 1” writes 0.25 as 25 %.</source>
        <translation>Steht hinter jeder Zahl, mit dem Vorsatz, mit dem sie sich am besten liest: 1200000 B/s ist 1.2 MB/s, 4800 s ist 1 h 20 min; „% of 1“ schreibt 0.25 als 25 %.</translation>
    </message>
    <message>
        <source>Colours bars that are not divided from these values on.</source>
        <translation>Färbt Balken, die nicht geteilt sind, von diesen Werten an.</translation>
    </message>
    <message>
        <source>Bar gauge</source>
        <translation>Balkenanzeige</translation>
    </message>
    <message>
        <source>The newest value of each key, or of each field, as bars of one scale.</source>
        <translation>Der neueste Wert jedes Schlüssels oder jedes Felds, als Balken auf einer Skala.</translation>
    </message>
    <message>
        <source>The fields to show, a bar for each; every numeric field when empty.</source>
        <translation>Die zu zeigenden Felder, ein Balken für jedes; wenn leer, jedes Zahlenfeld.</translation>
    </message>
    <message>
        <source>A bar for each value of this field.</source>
        <translation>Ein Balken für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>a bar for each field</source>
        <translation>ein Balken für jedes Feld</translation>
    </message>
    <message>
        <source>How the bars lie.</source>
        <translation>Wie die Balken liegen.</translation>
    </message>
    <message>
        <source>Lying</source>
        <translation>Liegend</translation>
    </message>
    <message>
        <source>below each other, with their names before them</source>
        <translation>untereinander, mit ihren Namen davor</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Stehend</translation>
    </message>
    <message>
        <source>beside each other, with their names below them</source>
        <translation>nebeneinander, mit ihren Namen darunter</translation>
    </message>
    <message>
        <source>Which bar comes first.</source>
        <translation>Welcher Balken zuerst kommt.</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>Wie sie kamen</translation>
    </message>
    <message>
        <source>the first that was seen comes first</source>
        <translation>der zuerst gesehene kommt zuerst</translation>
    </message>
    <message>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <source>in order of their names</source>
        <translation>in der Reihenfolge ihrer Namen</translation>
    </message>
    <message>
        <source>Greatest first</source>
        <translation>Größter zuerst</translation>
    </message>
    <message>
        <source>the greatest value comes first</source>
        <translation>der größte Wert kommt zuerst</translation>
    </message>
    <message>
        <source>Least first</source>
        <translation>Kleinster zuerst</translation>
    </message>
    <message>
        <source>the least value comes first</source>
        <translation>der kleinste Wert kommt zuerst</translation>
    </message>
    <message>
        <source>The value at the beginning of the scale. When empty, zero or a round number below all values.</source>
        <translation>Der Wert am Anfang der Skala. Wenn leer, null oder eine runde Zahl unter allen Werten.</translation>
    </message>
    <message>
        <source>The value at the end of the scale. When empty, a round number above all values and thresholds; 100 for %.</source>
        <translation>Der Wert am Ende der Skala. Wenn leer, eine runde Zahl über allen Werten und Schwellen; 100 für %.</translation>
    </message>
    <message>
        <source>Marks on the bars; a bar takes the colour of the highest it reaches.</source>
        <translation>Marken auf den Balken; ein Balken nimmt die Farbe der höchsten an, die er erreicht.</translation>
    </message>
    <message>
        <source>Box plot</source>
        <translation>Boxplot</translation>
    </message>
    <message>
        <source>How values spread: quartiles, whiskers and outliers, over time or by key.</source>
        <translation>Wie Werte streuen: Quartile, Whisker und Ausreißer, über die Zeit oder nach Schlüssel.</translation>
    </message>
    <message>
        <source>The field whose values spread.</source>
        <translation>Das Feld, dessen Werte streuen.</translation>
    </message>
    <message>
        <source>One box for each</source>
        <translation>Eine Box für jeden</translation>
    </message>
    <message>
        <source>What the boxes stand beside each other for.</source>
        <translation>Wofür die Boxen nebeneinander stehen.</translation>
    </message>
    <message>
        <source>records whose event times are near</source>
        <translation>Datensätze, deren Ereigniszeiten nahe liegen</translation>
    </message>
    <message>
        <source>One box for each value of this field.</source>
        <translation>Eine Box für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>one box</source>
        <translation>eine Box</translation>
    </message>
    <message>
        <source>How many of the newest records of each key a box is made of.</source>
        <translation>Aus wie vielen der neuesten Datensätze jedes Schlüssels eine Box gemacht wird.</translation>
    </message>
    <message>
        <source>The lower end of the value axis. Fitted to what is shown when empty.</source>
        <translation>Das untere Ende der Werteachse. Wenn leer, nach dem, was gezeigt wird.</translation>
    </message>
    <message>
        <source>The upper end of the value axis. Fitted to what is shown when empty.</source>
        <translation>Das obere Ende der Werteachse. Wenn leer, nach dem, was gezeigt wird.</translation>
    </message>
    <message>
        <source>Candlestick</source>
        <translation>Kerzendiagramm</translation>
    </message>
    <message>
        <source>Open, high, low and close over time, of a price or of any other value.</source>
        <translation>Eröffnung, Hoch, Tief und Schluss über die Zeit, eines Preises oder eines anderen Werts.</translation>
    </message>
    <message>
        <source>Made of</source>
        <translation>Gemacht aus</translation>
    </message>
    <message>
        <source>Where candles come from.</source>
        <translation>Woher die Kerzen kommen.</translation>
    </message>
    <message>
        <source>One value</source>
        <translation>Ein Wert</translation>
    </message>
    <message>
        <source>the first, highest, lowest and last of each stretch of time</source>
        <translation>der erste, höchste, tiefste und letzte jedes Zeitabschnitts</translation>
    </message>
    <message>
        <source>Four fields</source>
        <translation>Vier Felder</translation>
    </message>
    <message>
        <source>records that are candles already</source>
        <translation>Datensätze, die schon Kerzen sind</translation>
    </message>
    <message>
        <source>The field that candles are made of.</source>
        <translation>Das Feld, aus dem Kerzen gemacht werden.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>The field of the first value.</source>
        <translation>Das Feld des ersten Werts.</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>The field of the highest value.</source>
        <translation>Das Feld des höchsten Werts.</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Tief</translation>
    </message>
    <message>
        <source>The field of the lowest value.</source>
        <translation>Das Feld des tiefsten Werts.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schluss</translation>
    </message>
    <message>
        <source>The field of the last value.</source>
        <translation>Das Feld des letzten Werts.</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>A field that is added up and drawn as bars below.</source>
        <translation>Ein Feld, das zusammengezählt und als Balken darunter gezeichnet wird.</translation>
    </message>
    <message>
        <source>The length of event time that a candle stands for. Fitted to the time shown when empty; a record that is a candle already then stands for itself.</source>
        <translation>Die Spanne Ereigniszeit, für die eine Kerze steht. Wenn leer, nach der gezeigten Zeit; ein Datensatz, der schon eine Kerze ist, steht dann für sich.</translation>
    </message>
    <message>
        <source>How they are drawn.</source>
        <translation>Wie sie gezeichnet werden.</translation>
    </message>
    <message>
        <source>Candles</source>
        <translation>Kerzen</translation>
    </message>
    <message>
        <source>hollow when the value rose, filled when it fell</source>
        <translation>hohl, wenn der Wert stieg, gefüllt, wenn er fiel</translation>
    </message>
    <message>
        <source>Bars</source>
        <translation>Balken</translation>
    </message>
    <message>
        <source>a tick to the left for the first value, one to the right for the last</source>
        <translation>ein Strich nach links für den ersten Wert, einer nach rechts für den letzten</translation>
    </message>
    <message>
        <source>Gauge</source>
        <translation>Rundanzeige</translation>
    </message>
    <message>
        <source>The newest value on a round scale with its thresholds, a gauge for each key.</source>
        <translation>Der neueste Wert auf einer runden Skala mit ihren Schwellen, eine Anzeige je Schlüssel.</translation>
    </message>
    <message>
        <source>One gauge for each value of this field.</source>
        <translation>Eine Anzeige für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>one gauge</source>
        <translation>eine Anzeige</translation>
    </message>
    <message>
        <source>What shows the value on the scale.</source>
        <translation>Was den Wert auf der Skala zeigt.</translation>
    </message>
    <message>
        <source>Arc</source>
        <translation>Bogen</translation>
    </message>
    <message>
        <source>a band that grows with the value</source>
        <translation>ein Band, das mit dem Wert wächst</translation>
    </message>
    <message>
        <source>Needle</source>
        <translation>Zeiger</translation>
    </message>
    <message>
        <source>a needle over a scale</source>
        <translation>ein Zeiger über einer Skala</translation>
    </message>
    <message>
        <source>Zones of the scale, each from its value on; the value takes the colour of its zone.</source>
        <translation>Bereiche der Skala, jeder von seinem Wert an; der Wert nimmt die Farbe seines Bereichs an.</translation>
    </message>
    <message>
        <source>Geo scatter</source>
        <translation>Geo-Streudiagramm</translation>
    </message>
    <message>
        <source>Places by latitude and longitude, with trails and a scale, without a map.</source>
        <translation>Orte nach Breite und Länge, mit Spuren und Maßstab, ohne Karte.</translation>
    </message>
    <message>
        <source>In degrees, north is positive. When empty, a field called latitude or lat.</source>
        <translation>In Grad, Norden ist positiv. Wenn leer, ein Feld namens latitude oder lat.</translation>
    </message>
    <message>
        <source>latitude or lat</source>
        <translation>latitude oder lat</translation>
    </message>
    <message>
        <source>In degrees, east is positive. When empty, a field called longitude, lon or lng.</source>
        <translation>In Grad, Osten ist positiv. Wenn leer, ein Feld namens longitude, lon oder lng.</translation>
    </message>
    <message>
        <source>longitude, lon or lng</source>
        <translation>longitude, lon oder lng</translation>
    </message>
    <message>
        <source>A trail for each value of this field.</source>
        <translation>Eine Spur für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>one trail</source>
        <translation>eine Spur</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>The field whose value colours the places; without one each trail has its own colour.</source>
        <translation>Das Feld, dessen Wert die Orte färbt; ohne eines hat jede Spur ihre eigene Farbe.</translation>
    </message>
    <message>
        <source>a colour for each trail</source>
        <translation>eine Farbe je Spur</translation>
    </message>
    <message>
        <source>Trail</source>
        <translation>Spur</translation>
    </message>
    <message>
        <source>How many places are kept of each; 1 shows only the newest.</source>
        <translation>Wie viele Orte je Spur behalten werden; 1 zeigt nur den neuesten.</translation>
    </message>
    <message>
        <source>Projection</source>
        <translation>Projektion</translation>
    </message>
    <message>
        <source>How the globe is laid flat.</source>
        <translation>Wie der Globus in die Ebene gelegt wird.</translation>
    </message>
    <message>
        <source>Equirectangular</source>
        <translation>Äquirektangular</translation>
    </message>
    <message>
        <source>distances are true in the middle of the view</source>
        <translation>Abstände stimmen in der Mitte der Ansicht</translation>
    </message>
    <message>
        <source>Mercator</source>
        <translation>Mercator</translation>
    </message>
    <message>
        <source>angles are true, as on maps of the web</source>
        <translation>Winkel stimmen, wie auf Karten im Web</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>From little to much; all of them are told apart in grey too.</source>
        <translation>Von wenig bis viel; alle sind auch in Grau zu unterscheiden.</translation>
    </message>
    <message>
        <source>Viridis</source>
        <translation>Viridis</translation>
    </message>
    <message>
        <source>violet, green and yellow</source>
        <translation>Violett, Grün und Gelb</translation>
    </message>
    <message>
        <source>Cividis</source>
        <translation>Cividis</translation>
    </message>
    <message>
        <source>blue and yellow</source>
        <translation>Blau und Gelb</translation>
    </message>
    <message>
        <source>Magma</source>
        <translation>Magma</translation>
    </message>
    <message>
        <source>violet, red and light yellow</source>
        <translation>Violett, Rot und Hellgelb</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>The graph itself with its live figures; a click on a node shows it on the canvas.</source>
        <translation>Der Graph selbst mit seinen laufenden Zahlen; ein Klick auf einen Knoten zeigt ihn auf der Zeichenfläche.</translation>
    </message>
    <message>
        <source>Live figures</source>
        <translation>Laufende Zahlen</translation>
    </message>
    <message>
        <source>Whether rates, states and backlogs stand on nodes and wires while the graph runs.</source>
        <translation>Ob Raten, Zustände und Rückstände an Knoten und Leitungen stehen, während der Graph läuft.</translation>
    </message>
    <message>
        <source>Heat map</source>
        <translation>Heatmap</translation>
    </message>
    <message>
        <source>How often which values come over time, or what each key has, as colours.</source>
        <translation>Wie oft welche Werte mit der Zeit kommen, oder was jeder Schlüssel hat, als Farben.</translation>
    </message>
    <message>
        <source>The field that is counted or, split by keys, shown.</source>
        <translation>Das Feld, das gezählt oder, nach Schlüsseln aufgeteilt, gezeigt wird.</translation>
    </message>
    <message>
        <source>A row for each value of this field, coloured by its values; without it rows are ranges of values, coloured by how many records fall there.</source>
        <translation>Eine Zeile für jeden Wert dieses Felds, gefärbt nach seinen Werten; ohne es sind die Zeilen Wertebereiche, gefärbt danach, wie viele Datensätze hineinfallen.</translation>
    </message>
    <message>
        <source>ranges of values</source>
        <translation>Wertebereiche</translation>
    </message>
    <message>
        <source>What a key&apos;s colour says of its values in one stretch of time.</source>
        <translation>Was die Farbe eines Schlüssels über seine Werte in einem Zeitabschnitt sagt.</translation>
    </message>
    <message>
        <source>Colour scale</source>
        <translation>Farbskala</translation>
    </message>
    <message>
        <source>How colours follow values.</source>
        <translation>Wie Farben den Werten folgen.</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>in even steps</source>
        <translation>in gleichen Schritten</translation>
    </message>
    <message>
        <source>Logarithmic</source>
        <translation>Logarithmisch</translation>
    </message>
    <message>
        <source>by their order of magnitude</source>
        <translation>nach ihrer Größenordnung</translation>
    </message>
    <message>
        <source>How often a field has which values.</source>
        <translation>Wie oft ein Feld welche Werte hat.</translation>
    </message>
    <message>
        <source>The field whose values are counted.</source>
        <translation>Das Feld, dessen Werte gezählt werden.</translation>
    </message>
    <message>
        <source>How many of the newest records are counted.</source>
        <translation>Wie viele der neuesten Datensätze gezählt werden.</translation>
    </message>
    <message>
        <source>Counts only records that are no older than this, by event time.</source>
        <translation>Zählt nur Datensätze, die in Ereigniszeit nicht älter sind als dies.</translation>
    </message>
    <message>
        <source>of any age</source>
        <translation>jeden Alters</translation>
    </message>
    <message>
        <source>Bins</source>
        <translation>Klassen</translation>
    </message>
    <message>
        <source>About how many there are; their ends are round numbers.</source>
        <translation>Etwa wie viele es gibt; ihre Enden sind runde Zahlen.</translation>
    </message>
    <message>
        <source>Heights</source>
        <translation>Höhen</translation>
    </message>
    <message>
        <source>What the height of a bar says.</source>
        <translation>Was die Höhe eines Balkens sagt.</translation>
    </message>
    <message>
        <source>how many records fall into the bin</source>
        <translation>wie viele Datensätze in die Klasse fallen</translation>
    </message>
    <message>
        <source>which share of all records that is</source>
        <translation>welcher Anteil aller Datensätze das ist</translation>
    </message>
    <message>
        <source>Median and 95 %</source>
        <translation>Median und 95 %</translation>
    </message>
    <message>
        <source>Marks the value that half of all lie below, and the one that 95 % lie below.</source>
        <translation>Markiert den Wert, unter dem die Hälfte aller liegt, und den, unter dem 95 % liegen.</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>a dot for each value, not joined</source>
        <translation>ein Punkt je Wert, nicht verbunden</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>Fläche</translation>
    </message>
    <message>
        <source>a line, filled down to zero</source>
        <translation>eine Linie, bis zur Null gefüllt</translation>
    </message>
    <message>
        <source>Stacked</source>
        <translation>Gestapelt</translation>
    </message>
    <message>
        <source>areas on top of each other: their sum is the upper edge</source>
        <translation>Flächen übereinander: ihre Summe ist der obere Rand</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Least, greatest, mean and last value of the time that is shown, in the legend.</source>
        <translation>Kleinster, größter, mittlerer und letzter Wert der gezeigten Zeit, in der Legende.</translation>
    </message>
    <message>
        <source>Fill zones</source>
        <translation>Bereiche füllen</translation>
    </message>
    <message>
        <source>Tints what lies from each threshold to the next.</source>
        <translation>Tönt, was von jeder Schwelle bis zur nächsten liegt.</translation>
    </message>
    <message>
        <source>Single series</source>
        <translation>Einzelne Reihen</translation>
    </message>
    <message>
        <source>Colour, style and axis of those that differ from the others.</source>
        <translation>Farbe, Stil und Achse derer, die von den anderen abweichen.</translation>
    </message>
    <message>
        <source>A field, or one series by the name it has in the legend.</source>
        <translation>Ein Feld, oder eine Reihe mit dem Namen, den sie in der Legende hat.</translation>
    </message>
    <message>
        <source>A name such as orange, #rrggbb, or one of the palette&apos;s by its number, such as palette 3; the palette&apos;s next when empty.</source>
        <translation>Ein Name wie orange, #rrggbb, oder eine der Palette nach ihrer Nummer, wie palette 3; wenn leer, die nächste der Palette.</translation>
    </message>
    <message>
        <source>of the palette</source>
        <translation>aus der Palette</translation>
    </message>
    <message>
        <source>As the chart</source>
        <translation>Wie das Diagramm</translation>
    </message>
    <message>
        <source>what is chosen for all</source>
        <translation>was für alle gewählt ist</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Achse</translation>
    </message>
    <message>
        <source>Which value axis it is measured against.</source>
        <translation>An welcher Werteachse sie gemessen wird.</translation>
    </message>
    <message>
        <source>that of most series</source>
        <translation>die der meisten Reihen</translation>
    </message>
    <message>
        <source>Band from</source>
        <translation>Band von</translation>
    </message>
    <message>
        <source>The field that is the lower edge of a filled band, such as a window&apos;s least value.</source>
        <translation>Das Feld, das der untere Rand eines gefüllten Bands ist, wie der kleinste Wert eines Fensters.</translation>
    </message>
    <message>
        <source>no band</source>
        <translation>kein Band</translation>
    </message>
    <message>
        <source>Band to</source>
        <translation>Band bis</translation>
    </message>
    <message>
        <source>The field that is its upper edge.</source>
        <translation>Das Feld, das sein oberer Rand ist.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Skala</translation>
    </message>
    <message>
        <source>How values lie on their axes.</source>
        <translation>Wie Werte auf ihren Achsen liegen.</translation>
    </message>
    <message>
        <source>evenly</source>
        <translation>gleichmäßig</translation>
    </message>
    <message>
        <source>each step is ten times the last; only what is above zero is seen</source>
        <translation>jeder Schritt ist das Zehnfache des vorigen; zu sehen ist nur, was über null liegt</translation>
    </message>
    <message>
        <source>Unit at the right</source>
        <translation>Einheit rechts</translation>
    </message>
    <message>
        <source>Written behind the figures of series on the right axis.</source>
        <translation>Steht hinter den Zahlen der Reihen an der rechten Achse.</translation>
    </message>
    <message>
        <source>Lowest value at the right</source>
        <translation>Kleinster Wert rechts</translation>
    </message>
    <message>
        <source>Highest value at the right</source>
        <translation>Größter Wert rechts</translation>
    </message>
    <message>
        <source>The newest lines of text, coloured by severity, to be searched and followed.</source>
        <translation>Die neuesten Textzeilen, nach Schwere gefärbt, zum Durchsuchen und Verfolgen.</translation>
    </message>
    <message>
        <source>The field with the line. When empty, one called message, msg, text, line or log, or else the first text.</source>
        <translation>Das Feld mit der Zeile. Wenn leer, eines namens message, msg, text, line oder log, sonst der erste Text.</translation>
    </message>
    <message>
        <source>the first text</source>
        <translation>der erste Text</translation>
    </message>
    <message>
        <source>The field that says how grave a line is, by a word or a number. When empty, words such as ERROR and WARN in the line do.</source>
        <translation>Das Feld, das mit einem Wort oder einer Zahl sagt, wie ernst eine Zeile ist. Wenn leer, tun es Wörter wie ERROR und WARN in der Zeile.</translation>
    </message>
    <message>
        <source>by words in the line</source>
        <translation>nach Wörtern in der Zeile</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Gezeigt</translation>
    </message>
    <message>
        <source>How grave a line must be to be shown, of those that are kept.</source>
        <translation>Wie ernst eine Zeile sein muss, um gezeigt zu werden, von denen, die behalten werden.</translation>
    </message>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>whatever they say</source>
        <translation>was immer sie sagen</translation>
    </message>
    <message>
        <source>From information on</source>
        <translation>Ab Hinweisen</translation>
    </message>
    <message>
        <source>no debugging lines, nor those that say nothing</source>
        <translation>weder Zeilen zur Fehlersuche noch solche, die nichts sagen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>what is worth a look</source>
        <translation>was einen Blick wert ist</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>what has failed</source>
        <translation>was gescheitert ist</translation>
    </message>
    <message>
        <source>Only if</source>
        <translation>Nur wenn</translation>
    </message>
    <message>
        <source>Keeps only records for which this is true.</source>
        <translation>Behält nur Datensätze, für die dies wahr ist.</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>How many lines are kept.</source>
        <translation>Wie viele Zeilen behalten werden.</translation>
    </message>
    <message>
        <source>Whether each line begins with when it happened.</source>
        <translation>Ob jede Zeile damit beginnt, wann sie geschah.</translation>
    </message>
    <message>
        <source>Wrap</source>
        <translation>Umbrechen</translation>
    </message>
    <message>
        <source>Whether long lines go on below instead of out of sight.</source>
        <translation>Ob lange Zeilen darunter weitergehen, statt außer Sicht.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>How the difference to the beginning of the time covered is written.</source>
        <translation>Wie die Differenz zum Beginn der erfassten Zeit geschrieben wird.</translation>
    </message>
    <message>
        <source>As a figure</source>
        <translation>Als Zahl</translation>
    </message>
    <message>
        <source>▲ 1.2 in 1 min</source>
        <translation>▲ 1.2 in 1 min</translation>
    </message>
    <message>
        <source>In per cent</source>
        <translation>In Prozent</translation>
    </message>
    <message>
        <source>▲ 3 % in 1 min, of what it was</source>
        <translation>▲ 3 % in 1 min, vom früheren Wert</translation>
    </message>
    <message>
        <source>Not at all</source>
        <translation>Gar nicht</translation>
    </message>
    <message>
        <source>the figure alone</source>
        <translation>nur die Zahl</translation>
    </message>
    <message>
        <source>Scatter</source>
        <translation>Streudiagramm</translation>
    </message>
    <message>
        <source>One field against another, with the trail of the newest points.</source>
        <translation>Ein Feld gegen ein anderes, mit der Spur der neuesten Punkte.</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Nach rechts</translation>
    </message>
    <message>
        <source>The field that goes from left to right.</source>
        <translation>Das Feld, das von links nach rechts geht.</translation>
    </message>
    <message>
        <source>The field that goes from below to above.</source>
        <translation>Das Feld, das von unten nach oben geht.</translation>
    </message>
    <message>
        <source>One trail for each value of this field.</source>
        <translation>Eine Spur für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>How many of the newest points are shown of each key.</source>
        <translation>Wie viele der neuesten Punkte jedes Schlüssels gezeigt werden.</translation>
    </message>
    <message>
        <source>No older than</source>
        <translation>Nicht älter als</translation>
    </message>
    <message>
        <source>Shows only points that are no older than this, by event time.</source>
        <translation>Zeigt nur Punkte, die in Ereigniszeit nicht älter sind.</translation>
    </message>
    <message>
        <source>How points are drawn.</source>
        <translation>Wie Punkte gezeichnet werden.</translation>
    </message>
    <message>
        <source>each by itself</source>
        <translation>jeder für sich</translation>
    </message>
    <message>
        <source>joined in the order they came in</source>
        <translation>verbunden in der Reihenfolge, in der sie kamen</translation>
    </message>
    <message>
        <source>Fade</source>
        <translation>Verblassen</translation>
    </message>
    <message>
        <source>Draws points the fainter the older they are.</source>
        <translation>Zeichnet Punkte umso blasser, je älter sie sind.</translation>
    </message>
    <message>
        <source>Unit across</source>
        <translation>Einheit nach rechts</translation>
    </message>
    <message>
        <source>Spectrogram</source>
        <translation>Spektrogramm</translation>
    </message>
    <message>
        <source>Which frequencies a field is made of, over time or just now.</source>
        <translation>Aus welchen Frequenzen ein Feld besteht, mit der Zeit oder gerade jetzt.</translation>
    </message>
    <message>
        <source>The field whose frequencies are shown. Its records are the samples of one signal.</source>
        <translation>Das Feld, dessen Frequenzen gezeigt werden. Seine Datensätze sind die Abtastwerte eines Signals.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What goes across.</source>
        <translation>Was von links nach rechts geht.</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Mit der Zeit</translation>
    </message>
    <message>
        <source>each spectrum as a column of colours</source>
        <translation>jedes Spektrum als farbige Spalte</translation>
    </message>
    <message>
        <source>Newest spectrum</source>
        <translation>Neuestes Spektrum</translation>
    </message>
    <message>
        <source>as a line over frequency</source>
        <translation>als Linie über der Frequenz</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Fenster</translation>
    </message>
    <message>
        <source>How many records a spectrum is made of: more tell frequencies apart that are nearer, fewer tell times apart.</source>
        <translation>Aus wie vielen Datensätzen ein Spektrum besteht: mehr unterscheiden näher beieinander liegende Frequenzen, weniger unterscheiden Zeiten.</translation>
    </message>
    <message>
        <source>records a spectrum</source>
        <translation>Datensätze je Spektrum</translation>
    </message>
    <message>
        <source>128</source>
        <translation>128</translation>
    </message>
    <message>
        <source>256</source>
        <translation>256</translation>
    </message>
    <message>
        <source>512</source>
        <translation>512</translation>
    </message>
    <message>
        <source>1024</source>
        <translation>1024</translation>
    </message>
    <message>
        <source>2048</source>
        <translation>2048</translation>
    </message>
    <message>
        <source>4096</source>
        <translation>4096</translation>
    </message>
    <message>
        <source>8192</source>
        <translation>8192</translation>
    </message>
    <message>
        <source>16384</source>
        <translation>16384</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>How much of its window a spectrum shares with the one before.</source>
        <translation>Wie viel seines Fensters ein Spektrum mit dem vorigen teilt.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>How records fade out towards the ends of a window.</source>
        <translation>Wie Datensätze zu den Enden eines Fensters hin ausklingen.</translation>
    </message>
    <message>
        <source>Hann</source>
        <translation>Hann</translation>
    </message>
    <message>
        <source>good for most</source>
        <translation>für das meiste gut</translation>
    </message>
    <message>
        <source>Blackman</source>
        <translation>Blackman</translation>
    </message>
    <message>
        <source>for weak frequencies beside strong ones</source>
        <translation>für schwache Frequenzen neben starken</translation>
    </message>
    <message>
        <source>Rectangle</source>
        <translation>Rechteck</translation>
    </message>
    <message>
        <source>not at all: for periods that fit the window</source>
        <translation>gar nicht: für Perioden, die in das Fenster passen</translation>
    </message>
    <message>
        <source>How levels are written.</source>
        <translation>Wie Pegel geschrieben werden.</translation>
    </message>
    <message>
        <source>Decibels</source>
        <translation>Dezibel</translation>
    </message>
    <message>
        <source>20 dB are ten times the amplitude; 0 dB is an amplitude of 1</source>
        <translation>20 dB sind das Zehnfache der Amplitude; 0 dB ist eine Amplitude von 1</translation>
    </message>
    <message>
        <source>in the unit of the field</source>
        <translation>in der Einheit des Felds</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How far below the greatest level the scale reaches.</source>
        <translation>Wie weit unter den größten Pegel die Skala reicht.</translation>
    </message>
    <message>
        <source>dB</source>
        <translation>dB</translation>
    </message>
    <message>
        <source>The lowest frequency that is shown.</source>
        <translation>Die kleinste Frequenz, die gezeigt wird.</translation>
    </message>
    <message>
        <source>0</source>
        <translation>0</translation>
    </message>
    <message>
        <source>The highest frequency that is shown. Half the rate of the records when empty.</source>
        <translation>Die größte Frequenz, die gezeigt wird. Wenn leer, die halbe Rate der Datensätze.</translation>
    </message>
    <message>
        <source>half the rate</source>
        <translation>die halbe Rate</translation>
    </message>
    <message>
        <source>State timeline</source>
        <translation>Zustandsverlauf</translation>
    </message>
    <message>
        <source>Which state each key was in, as blocks over time.</source>
        <translation>In welchem Zustand jeder Schlüssel war, als Blöcke über der Zeit.</translation>
    </message>
    <message>
        <source>The field that says the state: a text, a number, or yes or no.</source>
        <translation>Das Feld, das den Zustand sagt: ein Text, eine Zahl oder ja oder nein.</translation>
    </message>
    <message>
        <source>A row for each value of this field.</source>
        <translation>Eine Zeile für jeden Wert dieses Felds.</translation>
    </message>
    <message>
        <source>one row</source>
        <translation>eine Zeile</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Writes the state into each block that has room for it.</source>
        <translation>Schreibt den Zustand in jeden Block, der Platz dafür hat.</translation>
    </message>
    <message>
        <source>Makes states of a number: its state is that of the highest of these it reaches, and normal below all of them.</source>
        <translation>Macht aus einer Zahl Zustände: ihr Zustand ist der des höchsten dieser Werte, den sie erreicht, und normal unter allen.</translation>
    </message>
    <message>
        <source>The newest records, or the newest of each key, sorted, filtered and coloured.</source>
        <translation>Die neuesten Datensätze, oder der neueste jedes Schlüssels, sortiert, gefiltert und gefärbt.</translation>
    </message>
    <message>
        <source>The fields to show, in this order; every field when empty. Dragging headers sets it too.</source>
        <translation>Die zu zeigenden Felder, in dieser Reihenfolge; wenn leer, jedes Feld. Das Ziehen von Spaltenköpfen setzt es auch.</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>as they came</source>
        <translation>wie sie kamen</translation>
    </message>
    <message>
        <source>Colours numbers from these values on, in one column or, without a field, in all.</source>
        <translation>Färbt Zahlen von diesen Werten an, in einer Spalte oder, ohne Feld, in allen.</translation>
    </message>
    <message>
        <source>The column that it is for; every numeric one when empty.</source>
        <translation>Die Spalte, für die es gilt; wenn leer, jede mit Zahlen.</translation>
    </message>
    <message>
        <source>every column</source>
        <translation>jede Spalte</translation>
    </message>
    <message>
        <source>Fields whose values are shown as bars behind their figures, from zero to the greatest in view.</source>
        <translation>Felder, deren Werte als Balken hinter ihren Zahlen gezeigt werden, von null bis zum größten sichtbaren.</translation>
    </message>
    <message>
        <source>Shades</source>
        <translation>Schattierung</translation>
    </message>
    <message>
        <source>Fields whose cells are coloured the stronger, the greater the value is among those shown.</source>
        <translation>Felder, deren Zellen umso kräftiger gefärbt werden, je größer der Wert unter den gezeigten ist.</translation>
    </message>
    <message>
        <source>Widths</source>
        <translation>Breiten</translation>
    </message>
    <message>
        <source>Widths of columns, as they are after their edges were dragged; others fit their content.</source>
        <translation>Breiten der Spalten, wie sie nach dem Ziehen ihrer Ränder sind; andere passen sich ihrem Inhalt an.</translation>
    </message>
    <message>
        <source>The column that it is for.</source>
        <translation>Die Spalte, für die es gilt.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>In pixels.</source>
        <translation>In Pixeln.</translation>
    </message>
    <message>
        <source># Heading</source>
        <translation># Überschrift</translation>
    </message>
    <message>
        <source>Wire statistics</source>
        <translation>Leitungsstatistik</translation>
    </message>
    <message>
        <source>How records pass at an output: rate, bytes, how far behind, waiting, late and dropped.</source>
        <translation>Wie Datensätze an einem Ausgang durchlaufen: Rate, Bytes, wie weit zurück, wartend, verspätet und verworfen.</translation>
    </message>
    <message>
        <source>The output of whose wires the figures are.</source>
        <translation>Der Ausgang, von dessen Leitungen die Zahlen sind.</translation>
    </message>
    <message>
        <source>Which part of time the panel shows.</source>
        <translation>Welchen Teil der Zeit die Kachel zeigt.</translation>
    </message>
    <message>
        <source>The board&apos;s</source>
        <translation>Die des Boards</translation>
    </message>
    <message>
        <source>the same as all other panels</source>
        <translation>dieselbe wie alle anderen Kacheln</translation>
    </message>
    <message>
        <source>Its own</source>
        <translation>Eigene</translation>
    </message>
    <message>
        <source>always the newest records, as far back as the time shown says</source>
        <translation>immer die neuesten Datensätze, so weit zurück, wie die gezeigte Zeit angibt</translation>
    </message>
    <message>
        <source>Earlier by</source>
        <translation>Früher um</translation>
    </message>
    <message>
        <source>The panel shows what was so long before: that time yesterday with 1 d. While the board is live it reaches as far back as the panel has kept records.</source>
        <translation>Die Kachel zeigt, was so lange vorher war: dieselbe Zeit gestern mit 1 d. Solange das Board live ist, reicht sie so weit zurück, wie die Kachel Datensätze behalten hat.</translation>
    </message>
    <message>
        <source>Same scale in all copies</source>
        <translation>Gleiche Skala in allen Kopien</translation>
    </message>
    <message>
        <source>Whether all copies of a repeated panel show their values on one scale, so that they can be compared; otherwise each fits its own.</source>
        <translation>Ob alle Kopien einer wiederholten Kachel ihre Werte auf einer Skala zeigen, damit man sie vergleichen kann; sonst passt jede ihre eigene an.</translation>
    </message>
    <message>
        <source>a second one, with a unit and ends of its own</source>
        <translation>eine zweite, mit eigener Einheit und eigenen Enden</translation>
    </message>
    <message>
        <source>a further one at the right, in the colour of the series</source>
        <translation>eine weitere rechts, in der Farbe der Reihe</translation>
    </message>
    <message>
        <source>Written behind the figures of an axis of its own.</source>
        <translation>Steht hinter den Zahlen einer eigenen Achse.</translation>
    </message>
    <message>
        <source>A field, or event_time; with a minus before it the greatest comes first, with a plus the least, for names that begin with either. A click on a header sets it too. As the records came when empty.</source>
        <translation>Ein Feld oder event_time; mit einem Minus davor kommt das Größte zuerst, mit einem Plus das Kleinste, für Namen, die mit einem von beiden beginnen. Ein Klick auf eine Kopfzeile setzt es auch. Ist es leer, wie die Datensätze kamen.</translation>
    </message>
    <message>
        <source>A note in Markdown beside the charts, with newest values in it.</source>
        <translation>Eine Notiz in Markdown neben den Diagrammen, mit neuesten Werten darin.</translation>
    </message>
    <message>
        <source>In Markdown: headings, lists, tables, links. Pictures and HTML are left out. {{cpu}} is the newest value of that field of the source, {{cpu|%}} has a unit, and {{host}} is what is chosen of a variable of the board.</source>
        <translation>In Markdown: Überschriften, Listen, Tabellen, Links. Bilder und HTML werden weggelassen. {{cpu}} ist der neueste Wert dieses Felds der Quelle, {{cpu|%}} hat eine Einheit, und {{host}} ist, was von einer Variablen des Boards gewählt ist.</translation>
    </message>
    <message>
        <source>The output whose newest values stand in the text.</source>
        <translation>Der Ausgang, dessen neueste Werte im Text stehen.</translation>
    </message>
</context>
<context>
    <name>weir::Differences</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n hinzugefügt</numerusform>
            <numerusform>%n hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n entfernt</numerusform>
            <numerusform>%n entfernt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::DifferencesModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
</context>
<context>
    <name>weir::DocumentFiles</name>
    <message>
        <source>Weir graphs (*.weir);;All files (*)</source>
        <translation>Weir-Graphen (*.weir);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Open graph</source>
        <translation>Graph öffnen</translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation>%1 kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>The example cannot be opened</source>
        <translation>Das Beispiel kann nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation>Ungesicherte Änderungen wiederherstellen</translation>
    </message>
    <message>
        <source>Save graph</source>
        <translation>Graph speichern</translation>
    </message>
    <message>
        <source>Keep the files that the graph reads</source>
        <translation>Die Dateien behalten, die der Graph liest</translation>
    </message>
    <message>
        <source>%1 cannot be saved</source>
        <translation>%1 kann nicht gespeichert werden</translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation>Änderungen speichern?</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>Die Änderungen an „%1“ speichern?</translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation>Sonst gehen sie verloren.</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Nicht speichern</translation>
    </message>
</context>
<context>
    <name>weir::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Export capture</source>
        <translation>Aufzeichnung ausgeben</translation>
    </message>
    <message>
        <source>Capture</source>
        <translation>Aufzeichnung</translation>
    </message>
    <message>
        <source>The SQLite file that a capture node of the graph writes, or another</source>
        <translation>Die SQLite-Datei, die ein Aufzeichnungsknoten des Graphen schreibt, oder eine andere</translation>
    </message>
    <message>
        <source>Choose a capture file</source>
        <translation>Aufzeichnungsdatei wählen</translation>
    </message>
    <message>
        <source>One capture may hold several tables</source>
        <translation>Eine Aufzeichnung kann mehrere Tabellen enthalten</translation>
    </message>
    <message>
        <source>No table</source>
        <translation>Keine Tabelle</translation>
    </message>
    <message>
        <source>How the records are written</source>
        <translation>Wie die Datensätze geschrieben werden</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A file that is there is replaced only when the new one is whole</source>
        <translation>Eine vorhandene Datei wird erst ersetzt, wenn die neue vollständig ist</translation>
    </message>
    <message>
        <source>Where the file is to be written</source>
        <translation>Wohin die Datei geschrieben wird</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation>Zu schreibende Datei wählen</translation>
    </message>
    <message>
        <source>Write the file (Enter)</source>
        <translation>Die Datei schreiben (Eingabe)</translation>
    </message>
    <message>
        <source>Close, or stop an export that is under way (Esc)</source>
        <translation>Schließen, oder eine laufende Ausgabe abbrechen (Esc)</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>This graph has written no capture yet. Add a capture sink and run it, or browse for a file.</source>
        <translation>Dieser Graph hat noch nichts aufgezeichnet. Fügen Sie ein Aufzeichnungsziel hinzu und starten Sie ihn, oder suchen Sie eine Datei.</translation>
    </message>
    <message>
        <source>Choose a capture</source>
        <translation>Aufzeichnung wählen</translation>
    </message>
    <message>
        <source>Captures (*.db *.sqlite *.sqlite3 *.weircapture);;All files (*)</source>
        <translation>Aufzeichnungen (*.db *.sqlite *.sqlite3 *.weircapture);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Ausgeben nach</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>%1 wird gelesen…</translation>
    </message>
    <message>
        <source>%1  (%2 records)</source>
        <translation>%1  (%2 Datensätze)</translation>
    </message>
    <message>
        <source>There is no table of records in this file.</source>
        <translation>In dieser Datei ist keine Tabelle mit Datensätzen.</translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation>%1 ist ein Ordner. Nennen Sie eine Datei darin.</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>%1 of %2 records written</source>
        <translation>%1 von %2 Datensätzen geschrieben</translation>
    </message>
    <message>
        <source>%1 records written to %2.</source>
        <translation>%1 Datensätze nach %2 geschrieben.</translation>
    </message>
    <message>
        <source>Stopped. %1 was not written.</source>
        <translation>Abgebrochen. %1 wurde nicht geschrieben.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
</context>
<context>
    <name>weir::ExpressionEditor</name>
    <message>
        <source>Column %1: %2</source>
        <translation>Spalte %1: %2</translation>
    </message>
    <message>
        <source>The type of the result</source>
        <translation>Der Typ des Ergebnisses</translation>
    </message>
    <message>
        <source>What it gives for the newest record, and of which type</source>
        <translation>Was er für den neuesten Datensatz ergibt, und von welchem Typ</translation>
    </message>
    <message>
        <source>seen</source>
        <translation>gesehen</translation>
    </message>
</context>
<context>
    <name>weir::FieldEditor</name>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
</context>
<context>
    <name>weir::FieldNamesEditor</name>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message>
        <source>Click to remove “%1”</source>
        <translation>Klick entfernt „%1“</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>weir::FieldsModel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Nothing has passed yet that could be looked at.</source>
        <translation>Noch lief nichts durch, das man ansehen könnte.</translation>
    </message>
    <message>
        <source>%1 of the newest %2 records have no value here.</source>
        <translation>%1 der neuesten %2 Datensätze haben hier keinen Wert.</translation>
    </message>
    <message>
        <source>Most frequent:</source>
        <translation>Am häufigsten:</translation>
    </message>
    <message>
        <source>No value</source>
        <translation>Kein Wert</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Null</source>
        <translation>Null</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>Verschiedene</translation>
    </message>
    <message>
        <source>Least</source>
        <translation>Kleinster</translation>
    </message>
    <message>
        <source>Greatest</source>
        <translation>Größter</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittelwert</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
</context>
<context>
    <name>weir::FieldsPane</name>
    <message>
        <source>Search fields</source>
        <translation>Felder suchen</translation>
    </message>
    <message>
        <source>Enter adds a panel of the first field that is found</source>
        <translation>Eingabe fügt eine Kachel des ersten gefundenen Felds hinzu</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Fields of all outputs</source>
        <translation>Felder aller Ausgänge</translation>
    </message>
    <message>
        <source>No outputs yet</source>
        <translation>Noch keine Ausgänge</translation>
    </message>
    <message>
        <source>Drag a source onto the canvas: its fields stand here then.</source>
        <translation>Eine Quelle auf die Zeichenfläche ziehen: dann stehen ihre Felder hier.</translation>
    </message>
</context>
<context>
    <name>weir::FieldsTree</name>
    <message>
        <source>%1: drag it onto the dashboard to see all of it</source>
        <translation>%1: auf das Dashboard ziehen, um alles davon zu sehen</translation>
    </message>
    <message>
        <source>fields are known once it runs</source>
        <translation>Felder sind bekannt, sobald er läuft</translation>
    </message>
</context>
<context>
    <name>weir::FilterHeader</name>
    <message>
        <source>filter</source>
        <translation>filtern</translation>
    </message>
    <message>
        <source>Text that the cell has, or a comparison: &gt;5, &lt;=5, =x, !=x</source>
        <translation>Text, den die Zelle enthält, oder ein Vergleich: &gt;5, &lt;=5, =x, !=x</translation>
    </message>
    <message>
        <source>Filter of %1</source>
        <translation>Filter von %1</translation>
    </message>
</context>
<context>
    <name>weir::FrameItem</name>
    <message>
        <source>Untitled frame</source>
        <translation>Rahmen ohne Titel</translation>
    </message>
</context>
<context>
    <name>weir::GaugePanel</name>
    <message>
        <source>The records have no field “%1” that can be shown as a number.</source>
        <translation>Die Datensätze haben kein Feld „%1“, das sich als Zahl zeigen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n weitere passt nicht in die Kachel.</numerusform>
            <numerusform>%n weitere passen nicht in die Kachel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::GeoPanel</name>
    <message>
        <source>The records have no field “%1” that can be shown as a number.</source>
        <translation>Die Datensätze haben kein Feld „%1“, das sich als Zahl zeigen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) had no place on the globe.</source>
        <translation>
            <numerusform>%n Datensatz hatte keinen Ort auf dem Globus.</numerusform>
            <numerusform>%n Datensätze hatten keinen Ort auf dem Globus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Fit all places</source>
        <translation>Alle Orte einpassen</translation>
    </message>
    <message>
        <source>West</source>
        <translation>Nach Westen</translation>
    </message>
    <message>
        <source>East</source>
        <translation>Nach Osten</translation>
    </message>
    <message>
        <source>North</source>
        <translation>Nach Norden</translation>
    </message>
    <message>
        <source>South</source>
        <translation>Nach Süden</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>weir::GraphDocument</name>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
</context>
<context>
    <name>weir::GraphForm</name>
    <message>
        <source>Records in a batch</source>
        <translation>Datensätze in einem Stapel</translation>
    </message>
    <message>
        <source>A batch closes when it has so many records. More is faster, fewer is sooner.</source>
        <translation>Ein Stapel schließt, wenn er so viele Datensätze hat. Mehr ist schneller, weniger ist früher.</translation>
    </message>
    <message>
        <source>Linger</source>
        <translation>Verweilen</translation>
    </message>
    <message>
        <source>A batch also closes when its oldest record has waited so long.</source>
        <translation>Ein Stapel schließt auch, wenn sein ältester Datensatz so lange gewartet hat.</translation>
    </message>
    <message>
        <source>Room of a queue</source>
        <translation>Platz einer Warteschlange</translation>
    </message>
    <message>
        <source>How many records may wait between two stages before a source is held back.</source>
        <translation>Wie viele Datensätze zwischen zwei Stufen warten dürfen, bevor eine Quelle aufgehalten wird.</translation>
    </message>
    <message>
        <source>records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation>Sicherungspunkt alle</translation>
    </message>
    <message>
        <source>How often everything that the nodes hold is kept beside the graph&apos;s file. After a crash or a stop, the next run goes on from there. 0 s: never.</source>
        <translation>Wie oft alles, was die Knoten halten, neben der Graphdatei gesichert wird. Nach einem Absturz oder Anhalten geht der nächste Lauf von dort weiter. 0 s: nie.</translation>
    </message>
    <message>
        <source>Sources apart at most</source>
        <translation>Quellen höchstens auseinander</translation>
    </message>
    <message>
        <source>A source that is further ahead in event time than another that feeds the same nodes waits for it, so that what cannot be joined yet does not pile up. One that may fall silent needs &apos;Idle after&apos;. 0 s: none waits.</source>
        <translation>Eine Quelle, die in Ereigniszeit weiter voraus ist als eine andere, die dieselben Knoten speist, wartet auf sie, damit sich nicht staut, was noch nicht verknüpft werden kann. Eine, die verstummen kann, braucht „Untätig nach“. 0 s: keine wartet.</translation>
    </message>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>Ohne Titel</translation>
    </message>
    <message>
        <source>What the window and the start page call the graph; empty: its file&apos;s name</source>
        <translation>Wie Fenster und Startseite den Graphen nennen; leer: nach seiner Datei</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Stands on the start page and in the graph file</source>
        <translation>Steht auf der Startseite und in der Graphdatei</translation>
    </message>
    <message>
        <source>What it watches, and for whom</source>
        <translation>Was er beobachtet, und für wen</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Lauf</translation>
    </message>
    <message>
        <source>Name the graph</source>
        <translation>Graph benennen</translation>
    </message>
    <message>
        <source>Describe the graph</source>
        <translation>Graph beschreiben</translation>
    </message>
    <message>
        <source>Change how the graph runs</source>
        <translation>Ändern, wie der Graph läuft</translation>
    </message>
</context>
<context>
    <name>weir::GraphPanel</name>
    <message>
        <source>Show on the canvas</source>
        <translation>Auf der Zeichenfläche zeigen</translation>
    </message>
    <message>
        <source>Picture of the graph</source>
        <translation>Bild des Graphen</translation>
    </message>
    <message>
        <source>No nodes yet</source>
        <translation>Noch keine Knoten</translation>
    </message>
</context>
<context>
    <name>weir::GuideWindow</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Guide</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation>Seiten des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation>Seite des Handbuchs</translation>
    </message>
    <message>
        <source>%1 - Guide</source>
        <translation>%1 - Handbuch</translation>
    </message>
</context>
<context>
    <name>weir::HeatMapPanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 values are beyond the ends that are set.</source>
        <translation>%1 Werte liegen jenseits der gesetzten Enden.</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
</context>
<context>
    <name>weir::HistogramPanel</name>
    <message numerus="yes">
        <source>Only the newest %n records of that time are counted.</source>
        <translation>
            <numerusform>Nur %n Datensatz dieser Zeit wird gezählt, der neueste.</numerusform>
            <numerusform>Nur die neuesten %n Datensätze dieser Zeit werden gezählt.</numerusform>
        </translation>
    </message>
    <message>
        <source>95 % below %1</source>
        <translation>95 % unter %1</translation>
    </message>
    <message>
        <source>median %1</source>
        <translation>Median %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Anteil</translation>
    </message>
    <message>
        <source>Share %1 before</source>
        <translation>Anteil %1 vorher</translation>
    </message>
</context>
<context>
    <name>weir::Inspector</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>The node&apos;s own title; empty: its type&apos;s</source>
        <translation>Der eigene Titel des Knotens; leer: der seiner Art</translation>
    </message>
    <message>
        <source>F5 applies changes to the run.</source>
        <translation>F5 wendet Änderungen auf den Lauf an.</translation>
    </message>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation>
            <numerusform>%n Knoten ausgewählt</numerusform>
            <numerusform>%n Knoten ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>This version of Weir does not know the type “%1”.</source>
        <translation>Diese Fassung von Weir kennt die Art „%1“ nicht.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>The page of this kind of node (F1)</source>
        <translation>Die Seite dieser Knotenart (F1)</translation>
    </message>
</context>
<context>
    <name>weir::JsonView</name>
    <message>
        <source>Records as JSON</source>
        <translation>Datensätze als JSON</translation>
    </message>
</context>
<context>
    <name>weir::KeychainAnswer</name>
    <message>
        <source>The keychain has no secret of this name, or is locked.</source>
        <translation>Der Schlüsselbund hat kein Geheimnis dieses Namens oder ist gesperrt.</translation>
    </message>
    <message>
        <source>The keychain has refused. Unlock it, and allow Weir to use it.</source>
        <translation>Der Schlüsselbund hat abgelehnt. Entsperren Sie ihn und erlauben Sie Weir, ihn zu benutzen.</translation>
    </message>
    <message>
        <source>There is no keychain here (such as GNOME Keyring or KWallet). Set the environment variable instead.</source>
        <translation>Hier gibt es keinen Schlüsselbund (wie GNOME Keyring oder KWallet). Setzen Sie stattdessen die Umgebungsvariable.</translation>
    </message>
    <message>
        <source>The keychain does not answer. It may be locked and wait for its password.</source>
        <translation>Der Schlüsselbund antwortet nicht. Vielleicht ist er gesperrt und wartet auf sein Passwort.</translation>
    </message>
    <message>
        <source>The keychain says: %1</source>
        <translation>Der Schlüsselbund sagt: %1</translation>
    </message>
</context>
<context>
    <name>weir::LegendArea</name>
    <message>
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>No series yet</source>
        <translation>Noch keine Reihen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Einblenden</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Show alone</source>
        <translation>Allein zeigen</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Colour %1</source>
        <translation>Farbe %1</translation>
    </message>
    <message>
        <source>As the palette has it</source>
        <translation>Wie in der Palette</translation>
    </message>
</context>
<context>
    <name>weir::LinePanel</name>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
    <message>
        <source>Follow the newest records again (or double-click the chart).</source>
        <translation>Wieder den neuesten Datensätzen folgen (oder Doppelklick auf das Diagramm).</translation>
    </message>
    <message>
        <source>The records have no field “%1” that can be drawn.</source>
        <translation>Die Datensätze haben kein Feld „%1“, das sich zeichnen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n series are shown.</source>
        <translation>
            <numerusform>Nur die erste Reihe wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Reihen werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>“%1” is no colour; write a name such as orange, or #e69f00.</source>
        <translation>„%1“ ist keine Farbe; einen Namen wie orange schreiben, oder #e69f00.</translation>
    </message>
</context>
<context>
    <name>weir::LogBar</name>
    <message>
        <source>All lines</source>
        <translation>Alle Zeilen</translation>
    </message>
    <message>
        <source>From information on</source>
        <translation>Ab Hinweisen</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>How grave a line must be to be shown</source>
        <translation>Wie ernst eine Zeile sein muss, um gezeigt zu werden</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the lines</source>
        <translation>In den Zeilen suchen</translation>
    </message>
    <message>
        <source>Found before (Shift+F3)</source>
        <translation>Vorige Fundstelle (Umschalt+F3)</translation>
    </message>
    <message>
        <source>Found before</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Found next (F3)</source>
        <translation>Nächste Fundstelle (F3)</translation>
    </message>
    <message>
        <source>Found next</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::LogPanel</name>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Follow the newest lines again (End)</source>
        <translation>Wieder den neuesten Zeilen folgen (Ende)</translation>
    </message>
    <message>
        <source>The filter does not fit these records: %1.</source>
        <translation>Der Filter passt nicht zu diesen Datensätzen: %1.</translation>
    </message>
    <message>
        <source>The records have no field “%1”.</source>
        <translation>Die Datensätze haben kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Found next</source>
        <translation>Nächste Fundstelle</translation>
    </message>
    <message>
        <source>Found before</source>
        <translation>Vorige Fundstelle</translation>
    </message>
    <message>
        <source>Follow the newest lines</source>
        <translation>Den neuesten Zeilen folgen</translation>
    </message>
    <message>
        <source>Wrap long lines</source>
        <translation>Lange Zeilen umbrechen</translation>
    </message>
    <message>
        <source>%1 newer ↓</source>
        <translation>%1 neuere ↓</translation>
    </message>
    <message>
        <source>Follow ↓</source>
        <translation>Folgen ↓</translation>
    </message>
</context>
<context>
    <name>weir::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helles Thema</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkles Thema</translation>
    </message>
    <message>
        <source>Weir speaks that language from its next start on.</source>
        <translation>Weir spricht diese Sprache ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Not started: mend the problems first.</source>
        <translation>Nicht gestartet: beheben Sie zuerst die Probleme.</translation>
    </message>
    <message>
        <source>About Weir</source>
        <translation>Über Weir</translation>
    </message>
    <message>
        <source>Wire live streams into a graph, watch them, and catch trouble.

Free software under the GNU General Public License, version 3 or later. Made with Qt %1 and QCustomPlot.</source>
        <translation>Ströme zu einem Graphen verbinden, sie beobachten und Störungen bemerken.

Freie Software unter der GNU General Public License, Version 3 oder später. Mit Qt %1 und QCustomPlot gemacht.</translation>
    </message>
    <message>
        <source>Stopping the graph…</source>
        <translation>Der Graph wird angehalten…</translation>
    </message>
    <message>
        <source>Changes cannot be kept for recovery: %1</source>
        <translation>Änderungen können nicht zur Wiederherstellung gesichert werden: %1</translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation>Es gibt nichts wiederherzustellen.</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>%1 cannot be compared with</source>
        <translation>Mit %1 kann nicht verglichen werden</translation>
    </message>
    <message>
        <source>%1, as it was saved</source>
        <translation>%1, wie gespeichert</translation>
    </message>
    <message>
        <source>%1, as it is now</source>
        <translation>%1, wie es jetzt ist</translation>
    </message>
    <message>
        <source>No source reads %1: drop CSV, NDJSON, log or SQLite files.</source>
        <translation>Keine Quelle liest %1: ziehen Sie CSV-, NDJSON-, Protokoll- oder SQLite-Dateien herein.</translation>
    </message>
    <message>
        <source>Not applied, and the old graph goes on: mend the problems first.</source>
        <translation>Nicht übernommen, der alte Graph läuft weiter: beheben Sie zuerst die Probleme.</translation>
    </message>
    <message>
        <source>The records of %1 have gone by.</source>
        <translation>Die Datensätze von %1 sind schon vorbei.</translation>
    </message>
</context>
<context>
    <name>weir::MalformedModel</name>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>weir::MalformedView</name>
    <message>
        <source>No malformed records</source>
        <translation>Keine fehlerhaften Datensätze</translation>
    </message>
    <message>
        <source>A record that cannot be read is counted and passed by: it stands here, with the reason.</source>
        <translation>Ein Datensatz, der nicht zu lesen ist, wird gezählt und übergangen: er steht hier, mit dem Grund.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>weir::Mend</name>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <translation>„%1“ verwenden</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <translation>„%1“ entfernen</translation>
    </message>
    <message>
        <source>Call it “%1”</source>
        <translation>„%1“ nennen</translation>
    </message>
    <message>
        <source>Make it “%1”</source>
        <translation>Zu „%1“ machen</translation>
    </message>
    <message>
        <source>Remove the node</source>
        <translation>Den Knoten entfernen</translation>
    </message>
    <message>
        <source>Wire %1 to it</source>
        <translation>%1 damit verbinden</translation>
    </message>
    <message>
        <source>Remove the wire</source>
        <translation>Die Leitung entfernen</translation>
    </message>
    <message>
        <source>Lead it to %1</source>
        <translation>Zu %1 führen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Remove the panel</source>
        <translation>Die Kachel entfernen</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
</context>
<context>
    <name>weir::MendButton</name>
    <message>
        <source>Mend it: %1 (can be undone)</source>
        <translation>Beheben: %1 (kann rückgängig gemacht werden)</translation>
    </message>
    <message>
        <source>Mend it: %1</source>
        <translation>Beheben: %1</translation>
    </message>
</context>
<context>
    <name>weir::Minimap</name>
    <message>
        <source>Map of the canvas</source>
        <translation>Karte der Zeichenfläche</translation>
    </message>
    <message>
        <source>The whole canvas: press or drag to go there</source>
        <translation>Die ganze Zeichenfläche: drücken oder ziehen, um dorthin zu gehen</translation>
    </message>
</context>
<context>
    <name>weir::MoveGesture</name>
    <message>
        <source>Insert a node into a wire</source>
        <translation>Knoten in eine Leitung einfügen</translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>%n Knoten verschieben</numerusform>
            <numerusform>%n Knoten verschieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n thing(s)</source>
        <translation>
            <numerusform>%n Ding verschieben</numerusform>
            <numerusform>%n Dinge verschieben</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::NodeItem</name>
    <message>
        <source>Unknown type</source>
        <translation>Unbekannte Art</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Bypassed: passes records on as they are</source>
        <translation>Umgangen: gibt Datensätze unverändert weiter</translation>
    </message>
    <message>
        <source>Off: what feeds it is off</source>
        <translation>Aus: was ihn speist, ist aus</translation>
    </message>
    <message>
        <source>Off: nothing can pass it by</source>
        <translation>Aus: nichts kann daran vorbei</translation>
    </message>
</context>
<context>
    <name>weir::NodePage</name>
    <message>
        <source>Inputs</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Ausgänge</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>default %1</source>
        <translation>Vorgabe %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>geheim</translation>
    </message>
    <message>
        <source>changes while it runs</source>
        <translation>änderbar, während er läuft</translation>
    </message>
</context>
<context>
    <name>weir::NodeSummary</name>
    <message>
        <source>by %1</source>
        <translation>nach %1</translation>
    </message>
</context>
<context>
    <name>weir::NoteDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>What happened here</source>
        <translation>Was hier geschah</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>a moment</source>
        <translation>ein Zeitpunkt</translation>
    </message>
    <message>
        <source>Where the note ends; empty: it marks a moment</source>
        <translation>Wo die Notiz endet; leer: sie bezeichnet einen Zeitpunkt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>The note ends before it begins.</source>
        <translation>Die Notiz endet, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Write a time as 2026-11-28 14:03:10, or as 14:03 on %1.</source>
        <translation>Schreiben Sie eine Zeit wie 2026-11-28 14:03:10, oder wie 14:03 am %1.</translation>
    </message>
</context>
<context>
    <name>weir::NoteItem</name>
    <message>
        <source>*Empty note*</source>
        <translation>*Leere Notiz*</translation>
    </message>
</context>
<context>
    <name>weir::NumberEditor</name>
    <message>
        <source>Not a whole number.</source>
        <translation>Keine ganze Zahl.</translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation>Keine Zahl.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
</context>
<context>
    <name>weir::NumberPanel</name>
    <message>
        <source>The records have no field “%1” that can be shown as a number.</source>
        <translation>Die Datensätze haben kein Feld „%1“, das sich als Zahl zeigen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n weitere passt nicht in die Kachel.</numerusform>
            <numerusform>%n weitere passen nicht in die Kachel.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged in %1</source>
        <translation>unverändert in %1</translation>
    </message>
    <message>
        <source>as %1 before</source>
        <translation>wie %1 vorher</translation>
    </message>
    <message>
        <source>%1 against %2 before</source>
        <comment>an arrow and by how much</comment>
        <translation>%1 gegenüber %2 vorher</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <comment>an arrow and by how much, since when</comment>
        <translation>%1 in %2</translation>
    </message>
</context>
<context>
    <name>weir::OutputCapture</name>
    <message>
        <source>Capture %1</source>
        <translation>%1 aufzeichnen</translation>
    </message>
</context>
<context>
    <name>weir::PaletteModel</name>
    <message>
        <source>Subgraphs</source>
        <translation>Teilgraphen</translation>
    </message>
</context>
<context>
    <name>weir::PaletteView</name>
    <message>
        <source>Search nodes</source>
        <translation>Knoten suchen</translation>
    </message>
    <message>
        <source>Enter adds the chosen node, arrow keys choose another</source>
        <translation>Eingabe fügt den gewählten Knoten hinzu, Pfeiltasten wählen einen anderen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Node types</source>
        <translation>Knotenarten</translation>
    </message>
    <message>
        <source>No node fits. Try fewer letters, or what it does: “average”, “socket”.</source>
        <translation>Kein Knoten passt. Versuchen Sie weniger Buchstaben, oder was er tut: „Mittelwert“, „Nachricht“.</translation>
    </message>
</context>
<context>
    <name>weir::PanelField</name>
    <message>
        <source>The records have no field that is a number.</source>
        <translation>Die Datensätze haben kein Feld, das eine Zahl ist.</translation>
    </message>
    <message>
        <source>The records have no field “%1”.</source>
        <translation>Die Datensätze haben kein Feld „%1“.</translation>
    </message>
    <message>
        <source>The records have no field “%1” that is a number.</source>
        <translation>Die Datensätze haben kein Feld „%1“, das eine Zahl ist.</translation>
    </message>
</context>
<context>
    <name>weir::PanelFrame</name>
    <message>
        <source>Settings, duplicate, delete</source>
        <translation>Einstellungen, verdoppeln, löschen</translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation>Kachelmenü</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>%1 records came faster than this panel reads them and are not drawn; the stream lost none.</source>
        <translation>%1 Datensätze kamen schneller, als diese Kachel sie liest, und sind nicht gezeichnet; der Strom verlor keinen.</translation>
    </message>
    <message>
        <source>No records then</source>
        <translation>Damals keine Datensätze</translation>
    </message>
    <message>
        <source>Nothing of it had been captured by that moment.</source>
        <translation>Bis zu diesem Zeitpunkt war nichts davon aufgezeichnet.</translation>
    </message>
    <message>
        <source>Nothing of it had come by that moment.</source>
        <translation>Bis dahin war nichts davon gekommen.</translation>
    </message>
    <message>
        <source>Not captured</source>
        <translation>Nicht aufgezeichnet</translation>
    </message>
    <message>
        <source>Kept in memory since %1. Capture this output to go back further.</source>
        <translation>Seit %1 im Speicher. Zeichnen Sie diesen Ausgang auf, um weiter zurückzugehen.</translation>
    </message>
    <message>
        <source>Nothing of it is in memory. Capture this output to go back to it.</source>
        <translation>Davon ist nichts im Speicher. Zeichnen Sie diesen Ausgang auf, um dahin zurückzugehen.</translation>
    </message>
    <message>
        <source>Capture this output</source>
        <translation>Diesen Ausgang aufzeichnen</translation>
    </message>
    <message>
        <source>Add a node that takes down what leaves this output, from when it runs on</source>
        <translation>Einen Knoten hinzufügen, der aufzeichnet, was diesen Ausgang verlässt, sobald er läuft</translation>
    </message>
    <message>
        <source>Not captured; kept in memory since %1. Capture this output to go back further.</source>
        <translation>Nicht aufgezeichnet; seit %1 im Speicher. Zeichnen Sie diesen Ausgang auf, um weiter zurückzugehen.</translation>
    </message>
    <message>
        <source>Click the chart first to zoom it with the wheel.</source>
        <translation>Klicken Sie zuerst das Diagramm an, um es mit dem Rad zu zoomen.</translation>
    </message>
    <message>
        <source>newest</source>
        <translation>neueste</translation>
    </message>
</context>
<context>
    <name>weir::PanelSettings</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Unknown panel type “%1”</source>
        <translation>Unbekannte Kachelart „%1“</translation>
    </message>
    <message>
        <source>Its settings are kept as they are.</source>
        <translation>Ihre Einstellungen bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Change panel settings</source>
        <translation>Einstellungen der Kachel ändern</translation>
    </message>
    <message>
        <source>Rename panel</source>
        <translation>Kachel umbenennen</translation>
    </message>
    <message>
        <source>Repeat by</source>
        <translation>Wiederholen nach</translation>
    </message>
    <message>
        <source>The panel&apos;s content once for each value of this field, beside each other.</source>
        <translation>Der Inhalt der Kachel einmal für jeden Wert dieses Felds, nebeneinander.</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>Change the type of the panel; it keeps the settings that both types have</source>
        <translation>Den Typ der Kachel ändern; Einstellungen, die beide Typen haben, bleiben</translation>
    </message>
    <message>
        <source>Panel type: %1</source>
        <translation>Kacheltyp: %1</translation>
    </message>
</context>
<context>
    <name>weir::PanelTypeChange</name>
    <message>
        <source>Change to %1</source>
        <translation>Zu %1 ändern</translation>
    </message>
</context>
<context>
    <name>weir::ParameterEditor</name>
    <message>
        <source>for example %1</source>
        <translation>zum Beispiel %1</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation>Mindestens %1.</translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation>Höchstens %1.</translation>
    </message>
</context>
<context>
    <name>weir::ParameterForm</name>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
</context>
<context>
    <name>weir::ParameterRow</name>
    <message>
        <source>Back to the default</source>
        <translation>Zurück zur Vorgabe</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Use the example: %1</source>
        <translation>Das Beispiel verwenden: %1</translation>
    </message>
    <message>
        <source>Copy the name “%1”</source>
        <translation>Den Namen „%1“ kopieren</translation>
    </message>
    <message>
        <source>being applied</source>
        <translation>wird angewendet</translation>
    </message>
    <message>
        <source>F5 applies it</source>
        <translation>F5 wendet es an</translation>
    </message>
    <message>
        <source>The running node gets this value at once.</source>
        <translation>Der laufende Knoten bekommt diesen Wert sofort.</translation>
    </message>
    <message>
        <source>The node begins anew with this value when you apply changes (F5); until then it runs with the one before.</source>
        <translation>Der Knoten beginnt mit diesem Wert von vorn, wenn Sie Änderungen anwenden (F5); bis dahin läuft er mit dem vorigen.</translation>
    </message>
</context>
<context>
    <name>weir::PassageBar</name>
    <message>
        <source>Records a second over the last minute</source>
        <translation>Datensätze je Sekunde in der letzten Minute</translation>
    </message>
    <message>
        <source>%1 of %2 wait</source>
        <translation>%1 von %2 warten</translation>
    </message>
    <message>
        <source>%1 behind</source>
        <translation>%1 zurück</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
</context>
<context>
    <name>weir::PastStrip</name>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>Nothing has passed that one could go back to</source>
        <translation>Noch ist nichts vergangen, zu dem man zurückgehen könnte</translation>
    </message>
    <message>
        <source>%1
Drag to go there, drag with Shift to repeat a part, turn the wheel to zoom</source>
        <translation>%1
Ziehen geht dorthin, Ziehen mit Umschalt wiederholt einen Abschnitt, das Rad zoomt</translation>
    </message>
</context>
<context>
    <name>weir::PathEditor</name>
    <message>
        <source>Browse</source>
        <translation>Durchsuchen</translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation>%1 suchen</translation>
    </message>
</context>
<context>
    <name>weir::PlaybackBar</name>
    <message>
        <source>&amp;Compare with</source>
        <translation>Ver&amp;gleichen mit</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>How many times as fast as it happened</source>
        <translation>Wievielmal so schnell, wie es geschah</translation>
    </message>
    <message>
        <source>The past that was captured cannot be read: %1</source>
        <translation>Das aufgezeichnete Vergangene ist nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>Step &amp;back</source>
        <translation>Schritt &amp;zurück</translation>
    </message>
    <message>
        <source>To the record before</source>
        <translation>Zum vorigen Datensatz</translation>
    </message>
    <message>
        <source>&amp;Play the past</source>
        <translation>Vergangenes ab&amp;spielen</translation>
    </message>
    <message>
        <source>Step &amp;forward</source>
        <translation>Schritt &amp;vor</translation>
    </message>
    <message>
        <source>To the next record</source>
        <translation>Zum nächsten Datensatz</translation>
    </message>
    <message>
        <source>&amp;Repeat a part</source>
        <translation>Abschnitt &amp;wiederholen</translation>
    </message>
    <message>
        <source>Play a part over and over; drag over the strip with Shift to choose it</source>
        <translation>Einen Abschnitt immer wieder abspielen; Ziehen mit Umschalt über den Streifen wählt ihn</translation>
    </message>
    <message>
        <source>&amp;Slower</source>
        <translation>&amp;Langsamer</translation>
    </message>
    <message>
        <source>Play at less speed</source>
        <translation>Mit weniger Tempo abspielen</translation>
    </message>
    <message>
        <source>Fas&amp;ter</source>
        <translation>S&amp;chneller</translation>
    </message>
    <message>
        <source>Play at more speed</source>
        <translation>Mit mehr Tempo abspielen</translation>
    </message>
    <message>
        <source>&amp;Now</source>
        <translation>&amp;Jetzt</translation>
    </message>
    <message>
        <source>Follow what happens now</source>
        <translation>Dem folgen, was jetzt geschieht</translation>
    </message>
    <message>
        <source>&amp;Nothing</source>
        <translation>&amp;Nichts</translation>
    </message>
    <message>
        <source>The &amp;minute before</source>
        <translation>Der &amp;Minute davor</translation>
    </message>
    <message>
        <source>The &amp;hour before</source>
        <translation>Der &amp;Stunde davor</translation>
    </message>
    <message>
        <source>The same time &amp;yesterday</source>
        <translation>Derselben Zeit &amp;gestern</translation>
    </message>
    <message>
        <source>The same time a &amp;week ago</source>
        <translation>Derselben Zeit vor einer &amp;Woche</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Anderer…</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>How long before? A number and a unit, such as 30 min, 6 h or 2 d.</source>
        <translation>Wie lange davor? Eine Zahl und eine Einheit, etwa 30 min, 6 h oder 2 d.</translation>
    </message>
    <message>
        <source>Compare with an earlier time</source>
        <translation>Mit einer früheren Zeit vergleichen</translation>
    </message>
    <message>
        <source>“%1” is no span of time. A number and a unit, such as 30 min, 6 h or 2 d.</source>
        <translation>„%1“ ist keine Zeitspanne. Eine Zahl und eine Einheit, etwa 30 min, 6 h oder 2 d.</translation>
    </message>
    <message>
        <source>&amp;Hold the past</source>
        <translation>Vergangenes anhal&amp;ten</translation>
    </message>
    <message>
        <source>Hold at this moment</source>
        <translation>An diesem Zeitpunkt anhalten</translation>
    </message>
    <message>
        <source>Play what happened once more, on all panels</source>
        <translation>Was geschah, noch einmal abspielen, auf allen Kacheln</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>wird gelesen…</translation>
    </message>
    <message>
        <source>Line and bar charts, numbers and histograms show what was %1 before, too; other panels do not</source>
        <translation>Linien- und Balkendiagramme, Zahlen und Histogramme zeigen auch, was %1 vorher war; andere Kacheln nicht</translation>
    </message>
    <message>
        <source>Show, in line and bar charts, numbers and histograms, what was at an earlier time, such as yesterday</source>
        <translation>In Linien- und Balkendiagrammen, Zahlen und Histogrammen zeigen, was zu einer früheren Zeit war, etwa gestern</translation>
    </message>
</context>
<context>
    <name>weir::PlotCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::PlotContent</name>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Back to live</source>
        <translation>Zurück zum Jetzt</translation>
    </message>
</context>
<context>
    <name>weir::PrintPreview</name>
    <message>
        <source>Print: %1</source>
        <translation>Drucken: %1</translation>
    </message>
</context>
<context>
    <name>weir::ProblemsModel</name>
    <message>
        <source>graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation>Fehler: %1</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>Warnung: %1</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was nicht stimmt</translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation>Wie es zu beheben ist</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
</context>
<context>
    <name>weir::ProblemsView</name>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>The graph can run.</source>
        <translation>Der Graph kann laufen.</translation>
    </message>
</context>
<context>
    <name>weir::QuickAdd</name>
    <message>
        <source>recent</source>
        <translation>zuletzt</translation>
    </message>
    <message>
        <source>Search node types</source>
        <translation>Knotenarten suchen</translation>
    </message>
    <message>
        <source>Node types that fit</source>
        <translation>Passende Knotenarten</translation>
    </message>
    <message>
        <source>Nothing fits. Try another word, such as what the node is to do.</source>
        <translation>Nichts passt. Versuchen Sie ein anderes Wort, etwa was der Knoten tun soll.</translation>
    </message>
</context>
<context>
    <name>weir::RangeBar</name>
    <message>
        <source>Which part of time all panels show</source>
        <translation>Welchen Zeitabschnitt alle Kacheln zeigen</translation>
    </message>
    <message>
        <source>Cursors, notes, marks and the time zone</source>
        <translation>Cursor, Notizen, Markierungen und die Zeitzone</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Ablesen</translation>
    </message>
    <message>
        <source>Time shown: %1</source>
        <translation>Gezeigte Zeit: %1</translation>
    </message>
</context>
<context>
    <name>weir::RangeNotice</name>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Go back to what was captured then</source>
        <translation>Zu dem zurückgehen, was damals aufgezeichnet wurde</translation>
    </message>
    <message>
        <source>What happened between %1 and %2 is kept, and not shown yet.</source>
        <translation>Was zwischen %1 und %2 geschah, ist aufbewahrt und wird noch nicht gezeigt.</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin</translation>
    </message>
    <message>
        <source>Show as much time, up to the last record before</source>
        <translation>So viel Zeit zeigen, bis zum letzten Datensatz davor</translation>
    </message>
    <message>
        <source>Nothing between %1 and %2; the records before end at %3.</source>
        <translation>Nichts zwischen %1 und %2; die Datensätze davor enden um %3.</translation>
    </message>
    <message>
        <source>Nothing between %1 and %2; the data end at %3.</source>
        <translation>Nichts zwischen %1 und %2; die Daten enden um %3.</translation>
    </message>
    <message>
        <source>Show as much time, from the first record on</source>
        <translation>So viel Zeit zeigen, vom ersten Datensatz an</translation>
    </message>
    <message>
        <source>Nothing between %1 and %2; the data begin at %3.</source>
        <translation>Nichts zwischen %1 und %2; die Daten beginnen um %3.</translation>
    </message>
</context>
<context>
    <name>weir::RawParameters</name>
    <message>
        <source>Its parameters are kept as they are:</source>
        <translation>Seine Einstellungen bleiben, wie sie sind:</translation>
    </message>
    <message>
        <source>Parameters as the file has them</source>
        <translation>Einstellungen, wie die Datei sie hat</translation>
    </message>
</context>
<context>
    <name>weir::ReadingActions</name>
    <message>
        <source>&amp;Time shown</source>
        <translation>&amp;Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Time &amp;zone</source>
        <translation>Zeit&amp;zone</translation>
    </message>
    <message>
        <source>&amp;Pause the view</source>
        <translation>Ansicht an&amp;halten</translation>
    </message>
    <message>
        <source>Hold what is seen still; the graph runs on, and all of it is shown afterwards</source>
        <translation>Das Gezeigte stillhalten; der Graph läuft weiter, und danach wird alles davon gezeigt</translation>
    </message>
    <message>
        <source>Back to &amp;live</source>
        <translation>Zurück zum &amp;Jetzt</translation>
    </message>
    <message>
        <source>Follow the newest records again, in all panels</source>
        <translation>Wieder den neuesten Datensätzen folgen, in allen Kacheln</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>To the time that was shown before</source>
        <translation>Zur zuvor gezeigten Zeit</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>&amp;Vorwärts</translation>
    </message>
    <message>
        <source>To the time that was shown after it</source>
        <translation>Zur danach gezeigten Zeit</translation>
    </message>
    <message>
        <source>Zoom by &amp;frame</source>
        <translation>Mit &amp;Rahmen zoomen</translation>
    </message>
    <message>
        <source>Drag over a chart to frame what is to be shown; Shift and a drag does the same</source>
        <translation>Über ein Diagramm ziehen, um einzurahmen, was gezeigt werden soll; Ziehen mit Umschalt tut dasselbe</translation>
    </message>
    <message>
        <source>Set cursor &amp;A</source>
        <translation>Cursor &amp;A setzen</translation>
    </message>
    <message>
        <source>At the moment that is pointed at</source>
        <translation>Zu dem Zeitpunkt, auf den gezeigt wird</translation>
    </message>
    <message>
        <source>Set cursor &amp;B</source>
        <translation>Cursor &amp;B setzen</translation>
    </message>
    <message>
        <source>At the moment that is pointed at; the legends then measure from A to B</source>
        <translation>Zu dem Zeitpunkt, auf den gezeigt wird; die Legenden messen dann von A bis B</translation>
    </message>
    <message>
        <source>&amp;Clear cursors</source>
        <translation>&amp;Cursor entfernen</translation>
    </message>
    <message>
        <source>Cursor &amp;earlier</source>
        <translation>Cursor &amp;früher</translation>
    </message>
    <message>
        <source>The cursor that was set last</source>
        <translation>Der zuletzt gesetzte Cursor</translation>
    </message>
    <message>
        <source>Cursor &amp;later</source>
        <translation>Cursor &amp;später</translation>
    </message>
    <message>
        <source>Add &amp;note…</source>
        <translation>&amp;Notiz hinzufügen…</translation>
    </message>
    <message>
        <source>A text at the moment that is pointed at, or from cursor to cursor</source>
        <translation>Ein Text zu dem Zeitpunkt, auf den gezeigt wird, oder von Cursor zu Cursor</translation>
    </message>
    <message>
        <source>Show &amp;marks</source>
        <translation>&amp;Markierungen zeigen</translation>
    </message>
    <message>
        <source>Alerts and notes on the time axes</source>
        <translation>Alarme und Notizen auf den Zeitachsen</translation>
    </message>
    <message>
        <source>&amp;From … to …</source>
        <translation>V&amp;on … bis …</translation>
    </message>
    <message>
        <source>From one moment to another</source>
        <translation>Von einem Zeitpunkt zum anderen</translation>
    </message>
    <message>
        <source>The newest records are followed already</source>
        <translation>Den neuesten Datensätzen wird schon gefolgt</translation>
    </message>
    <message>
        <source>Nothing else was shown before</source>
        <translation>Zuvor wurde nichts anderes gezeigt</translation>
    </message>
    <message>
        <source>One has not gone back</source>
        <translation>Es wurde nicht zurückgegangen</translation>
    </message>
    <message>
        <source>No cursor is set</source>
        <translation>Kein Cursor ist gesetzt</translation>
    </message>
    <message>
        <source>As each panel says</source>
        <translation>Wie jede Kachel es sagt</translation>
    </message>
    <message>
        <source>Last %1</source>
        <translation>Letzte %1</translation>
    </message>
    <message>
        <source>Last …</source>
        <translation>Letzte …</translation>
    </message>
    <message>
        <source>Another length of time, such as 90 s or 2 h</source>
        <translation>Eine andere Zeitspanne, etwa 90 s oder 2 h</translation>
    </message>
    <message>
        <source>&amp;Local</source>
        <translation>&amp;Lokal</translation>
    </message>
    <message>
        <source>&amp;Other…</source>
        <translation>&amp;Andere…</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>&amp;Other: %1…</source>
        <translation>&amp;Andere: %1…</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>How far back, such as 90 s, 2 h or 3 d:</source>
        <translation>Wie weit zurück, etwa 90 s, 2 h oder 3 d:</translation>
    </message>
    <message>
        <source>“%1” is no length of time from 1 ms to 10 years. Write it as 90 s, 2 h or 3 d.</source>
        <translation>„%1“ ist keine Zeitspanne von 1 ms bis 10 Jahren. Als 90 s, 2 h oder 3 d schreiben.</translation>
    </message>
    <message>
        <source>The past</source>
        <translation>Vergangenheit</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>%1 (%2 or Space)</source>
        <translation>%1 (%2 oder Leertaste)</translation>
    </message>
    <message>
        <source>Note over a &amp;span…</source>
        <translation>Notiz über eine Zeit&amp;spanne…</translation>
    </message>
    <message>
        <source>Drag over a chart from where to where the note is to reach; with both cursors set it reaches from one to the other</source>
        <translation>Ziehen Sie in einem Diagramm, von wo bis wo die Notiz reichen soll; sind beide Cursor gesetzt, reicht sie vom einen zum anderen</translation>
    </message>
</context>
<context>
    <name>weir::RecordsActions</name>
    <message>
        <source>&amp;Find in records</source>
        <translation>In Datensätzen &amp;suchen</translation>
    </message>
    <message>
        <source>Show only records that have a text</source>
        <translation>Nur Datensätze zeigen, die einen Text enthalten</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Festhalten</translation>
    </message>
    <message>
        <source>Hold these records still to read them; the graph runs on</source>
        <translation>Diese Datensätze zum Lesen festhalten; der Graph läuft weiter</translation>
    </message>
    <message>
        <source>&amp;Table</source>
        <translation>&amp;Tabelle</translation>
    </message>
    <message>
        <source>One record a line</source>
        <translation>Ein Datensatz je Zeile</translation>
    </message>
    <message>
        <source>&amp;JSON</source>
        <translation>&amp;JSON</translation>
    </message>
    <message>
        <source>Records in full, as JSON</source>
        <translation>Vollständige Datensätze, als JSON</translation>
    </message>
    <message>
        <source>F&amp;ields</source>
        <translation>Fel&amp;der</translation>
    </message>
    <message>
        <source>The schema, and what the values of each field look like</source>
        <translation>Das Schema, und wie die Werte jedes Felds aussehen</translation>
    </message>
    <message>
        <source>Copy as &amp;CSV</source>
        <translation>Als &amp;CSV kopieren</translation>
    </message>
    <message>
        <source>Copy the selected records, or all that are shown if none is selected</source>
        <translation>Die ausgewählten Datensätze kopieren, oder alle gezeigten, wenn keiner ausgewählt ist</translation>
    </message>
    <message>
        <source>Copy as J&amp;SON</source>
        <translation>Als J&amp;SON kopieren</translation>
    </message>
    <message>
        <source>Copy for a &amp;spreadsheet</source>
        <translation>Für eine Tabellen&amp;kalkulation kopieren</translation>
    </message>
    <message>
        <source>&amp;Export records…</source>
        <translation>Datensätze aus&amp;geben…</translation>
    </message>
    <message>
        <source>Write the records that are shown to a file</source>
        <translation>Die gezeigten Datensätze in eine Datei schreiben</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>weir::RecordsModel</name>
    <message>
        <source>No value (null)</source>
        <translation>Kein Wert (null)</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>When the record happened, in your time zone</source>
        <translation>Wann der Datensatz geschah, in Ihrer Zeitzone</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>weir::RecordsView</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation>Als Diagramm zeigen</translation>
    </message>
    <message numerus="yes">
        <source>newest %n</source>
        <translation>
            <numerusform>der neueste</numerusform>
            <numerusform>die neuesten %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Select a wire to look into it</source>
        <translation>Wählen Sie eine Leitung, um hineinzusehen</translation>
    </message>
    <message>
        <source>Click a wire or a node on the canvas: its newest records stand here.</source>
        <translation>Klicken Sie auf der Zeichenfläche eine Leitung oder einen Knoten an: die neuesten Datensätze stehen hier.</translation>
    </message>
    <message>
        <source>No records</source>
        <translation>Keine Datensätze</translation>
    </message>
    <message>
        <source>Waiting for records</source>
        <translation>Warten auf Datensätze</translation>
    </message>
    <message>
        <source>Nothing has passed here so far.</source>
        <translation>Hier lief bisher nichts durch.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
    <message>
        <source>Find in records</source>
        <translation>In Datensätzen suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Show as chart: add a line chart of this output to the dashboard</source>
        <translation>Als Diagramm zeigen: ein Liniendiagramm dieses Ausgangs zum Dashboard hinzufügen</translation>
    </message>
    <message>
        <source>Copy the selected records, or all that are shown if none is selected</source>
        <translation>Die ausgewählten Datensätze kopieren, oder alle gezeigten, wenn keiner ausgewählt ist</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>Run the graph (F5) to see what passes here.</source>
        <translation>Starten Sie den Graphen (F5), um zu sehen, was hier durchläuft.</translation>
    </message>
    <message>
        <source>&amp;Held</source>
        <translation>&amp;Festgehalten</translation>
    </message>
    <message>
        <source>&amp;Hold</source>
        <translation>&amp;Festhalten</translation>
    </message>
    <message>
        <source>Export records</source>
        <translation>Datensätze ausgeben</translation>
    </message>
    <message>
        <source>Not exported</source>
        <translation>Nicht ausgegeben</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>None of the newest %1 records has “%2” in a value, but a field is called so: look under Fields.</source>
        <translation>Keiner der neuesten %1 Datensätze enthält „%2“ in einem Wert, aber ein Feld heißt so: sehen Sie unter Felder nach.</translation>
    </message>
    <message>
        <source>None of the newest %1 records has “%2” in it. Press Escape in the search field to see all of them.</source>
        <translation>Keiner der neuesten %1 Datensätze enthält „%2“. Escape im Suchfeld zeigt alle.</translation>
    </message>
    <message>
        <source>No results here</source>
        <translation>Hier keine Ergebnisse</translation>
    </message>
    <message>
        <source>No record of a sample comes here.</source>
        <translation>Kein Datensatz einer Probe kommt hierher.</translation>
    </message>
</context>
<context>
    <name>weir::RecoveryDialog</name>
    <message>
        <source>%1 – never saved
Last changed %2 (%3)</source>
        <translation>%1 – nie gespeichert
Zuletzt geändert %2 (%3)</translation>
    </message>
    <message>
        <source>%1 – %2
Last changed %3 (%4)</source>
        <translation>%1 – %2
Zuletzt geändert %3 (%4)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation>&amp;Vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>Ver&amp;werfen</translation>
    </message>
    <message>
        <source>Recover unsaved graphs</source>
        <translation>Ungesicherte Graphen wiederherstellen</translation>
    </message>
    <message>
        <source>Weir ended before these changes were saved.</source>
        <translation>Weir endete, bevor diese Änderungen gespeichert waren.</translation>
    </message>
    <message>
        <source>Unsaved graphs</source>
        <translation>Ungesicherte Graphen</translation>
    </message>
    <message>
        <source>Open it with its changes; they are saved when you save it</source>
        <translation>Mit seinen Änderungen öffnen; gespeichert werden sie, wenn Sie speichern</translation>
    </message>
    <message>
        <source>Show what is not as it was saved</source>
        <translation>Zeigen, was nicht wie gespeichert ist</translation>
    </message>
    <message>
        <source>Throw the changes away for good</source>
        <translation>Die Änderungen endgültig wegwerfen</translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation>&amp;Später entscheiden</translation>
    </message>
    <message>
        <source>They are offered again at the next start</source>
        <translation>Sie werden beim nächsten Start wieder angeboten</translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation>Wie gespeichert</translation>
    </message>
    <message>
        <source>As it was edited</source>
        <translation>Wie bearbeitet</translation>
    </message>
</context>
<context>
    <name>weir::RenameOffer</name>
    <message>
        <source>Rename there too</source>
        <translation>Auch dort umbenennen</translation>
    </message>
    <message>
        <source>Leave the old name where it is used</source>
        <translation>Den alten Namen dort lassen, wo er verwendet wird</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is called “%2” now. It is used under its old name in %n place(s).</source>
        <translation>
            <numerusform>„%1“ heißt jetzt „%2“. Unter dem alten Namen wird es an einer Stelle verwendet.</numerusform>
            <numerusform>„%1“ heißt jetzt „%2“. Unter dem alten Namen wird es an %n Stellen verwendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fields have other names now. They are used under their old ones in %n place(s).</source>
        <translation>
            <numerusform>Felder heißen jetzt anders. Unter den alten Namen werden sie an einer Stelle verwendet.</numerusform>
            <numerusform>Felder heißen jetzt anders. Unter den alten Namen werden sie an %n Stellen verwendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Writes the new name in:</source>
        <translation>Schreibt den neuen Namen in:</translation>
    </message>
    <message>
        <source>Rename “%1” to “%2” where it is used</source>
        <translation>„%1“ in „%2“ umbenennen, wo es verwendet wird</translation>
    </message>
    <message>
        <source>Rename %1 where it is used</source>
        <translation>%1 umbenennen, wo es verwendet wird</translation>
    </message>
</context>
<context>
    <name>weir::RepeatedPanel</name>
    <message>
        <source>The records have no field “%1” to repeat the panel by.</source>
        <translation>Die Datensätze haben kein Feld „%1“, nach dem sich die Kachel wiederholen lässt.</translation>
    </message>
    <message numerus="yes">
        <source>%n more values of “%1” are left out.</source>
        <translation>
            <numerusform>%n weiterer Wert von „%1“ ist weggelassen.</numerusform>
            <numerusform>%n weitere Werte von „%1“ sind weggelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n values of “%1” are left out.</source>
        <translation>
            <numerusform>Mehr als %n Wert von „%1“ ist weggelassen.</numerusform>
            <numerusform>Mehr als %n Werte von „%1“ sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the value that a copy is for, and what is remarked of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ReportDialog</name>
    <message>
        <source>Picture of the graph</source>
        <translation>Bild des Graphen</translation>
    </message>
    <message>
        <source>Alerts of the period</source>
        <translation>Alarme des Zeitraums</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <source>Preview…</source>
        <translation>Vorschau…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Write report</source>
        <translation>Bericht schreiben</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>What the panels show</source>
        <translation>Was die Kacheln zeigen</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>Von und bis</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What stands over the report</source>
        <translation>Was über dem Bericht steht</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>The first moment of the period</source>
        <translation>Der erste Zeitpunkt des Zeitraums</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The last moment of the period</source>
        <translation>Der letzte Zeitpunkt des Zeitraums</translation>
    </message>
    <message>
        <source>Boards</source>
        <translation>Boards</translation>
    </message>
    <message>
        <source>Whose panels the report shows</source>
        <translation>Wessen Kacheln der Bericht zeigt</translation>
    </message>
    <message>
        <source>The graph as the canvas shows it</source>
        <translation>Der Graph, wie ihn die Zeichenfläche zeigt</translation>
    </message>
    <message>
        <source>A table of what fired and cleared</source>
        <translation>Eine Tabelle dessen, was anschlug und endete</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>The size of the pages</source>
        <translation>Die Größe der Seiten</translation>
    </message>
    <message>
        <source>Orientation</source>
        <translation>Ausrichtung</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Wie das Papier liegt</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>A file that is there is replaced only when the new one is whole</source>
        <translation>Eine vorhandene Datei wird erst ersetzt, wenn die neue vollständig ist</translation>
    </message>
    <message>
        <source>Choose where to write</source>
        <translation>Wählen, wohin geschrieben wird</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>See the pages, and print them</source>
        <translation>Die Seiten ansehen und drucken</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Write the PDF (Enter)</source>
        <translation>Das PDF schreiben (Eingabe)</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>Choose what the report is to hold.</source>
        <translation>Wählen, was der Bericht enthalten soll.</translation>
    </message>
    <message>
        <source>Write report to</source>
        <translation>Bericht schreiben in</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation>Datei ersetzen?</translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation>%1 gibt es schon. Ersetzen?</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Bericht wird geschrieben…</translation>
    </message>
    <message>
        <source>Cancelled: nothing was written.</source>
        <translation>Abgebrochen: nichts wurde geschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>%n pages written to %1.</source>
        <translation>
            <numerusform>%n Seite nach %1 geschrieben.</numerusform>
            <numerusform>%n Seiten nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Portrait</source>
        <translation>Hochformat</translation>
    </message>
    <message>
        <source>Landscape</source>
        <translation>Querformat</translation>
    </message>
    <message>
        <source>The part of event time that charts and alerts are of; other panels show what they showed at its end</source>
        <translation>Der Teil der Ereigniszeit, aus dem Diagramme und Alarme sind; andere Kacheln zeigen, was sie an dessen Ende zeigten</translation>
    </message>
    <message>
        <source>There are no records of the period, in memory or captured.</source>
        <translation>Aus dem Zeitraum gibt es keine Datensätze, weder im Speicher noch aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>weir::ReportPages</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>None in this period.</source>
        <translation>Keine in diesem Zeitraum.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>Knoten</translation>
    </message>
    <message>
        <source>Event time</source>
        <translation>Ereigniszeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message numerus="yes">
        <source>%n older ones are left out.</source>
        <translation>
            <numerusform>%n älterer ist weggelassen.</numerusform>
            <numerusform>%n ältere sind weggelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>Alerts, newest first</source>
        <translation>Alarme, neueste zuerst</translation>
    </message>
</context>
<context>
    <name>weir::ResizeGesture</name>
    <message>
        <source>Resize a frame</source>
        <translation>Größe eines Rahmens ändern</translation>
    </message>
    <message>
        <source>Resize a note</source>
        <translation>Größe einer Notiz ändern</translation>
    </message>
</context>
<context>
    <name>weir::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 row %2</source>
        <translation>%1, Zeile %2</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
</context>
<context>
    <name>weir::RunBar</name>
    <message>
        <source>What runs is the graph as it was started. Run it again for your changes to take effect.</source>
        <translation>Was läuft, ist der Graph, wie er gestartet wurde. Starten Sie ihn erneut, damit Ihre Änderungen wirken.</translation>
    </message>
    <message>
        <source>Not running</source>
        <translation>Läuft nicht</translation>
    </message>
    <message>
        <source>Running  %1</source>
        <translation>Läuft  %1</translation>
    </message>
    <message>
        <source>Paused  %1</source>
        <translation>Angehalten  %1</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>Finished after %1</source>
        <translation>Fertig nach %1</translation>
    </message>
    <message>
        <source>Changed since it was started: F5 applies it</source>
        <translation>Seit dem Start geändert: F5 wendet es an</translation>
    </message>
</context>
<context>
    <name>weir::SampleDialog</name>
    <message>
        <source>Sample for %1</source>
        <translation>Probe für %1</translation>
    </message>
    <message>
        <source>These records stand for what this output gives while you try the graph. Paste JSON, one record a line or an array, or CSV under a line of names.</source>
        <translation>Diese Datensätze stehen für das, was dieser Ausgang gibt, während Sie den Graphen erproben. Fügen Sie JSON ein, einen Datensatz je Zeile oder ein Array, oder CSV unter einer Zeile mit Namen.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>From &amp;file…</source>
        <translation>Aus &amp;Datei…</translation>
    </message>
    <message>
        <source>Last records of the &amp;run</source>
        <translation>Letzte Datensätze des &amp;Laufs</translation>
    </message>
    <message>
        <source>Take the newest records that left this output in the run.</source>
        <translation>Die neuesten Datensätze nehmen, die diesen Ausgang im Lauf verließen.</translation>
    </message>
    <message>
        <source>&amp;Pin sample</source>
        <translation>Probe an&amp;heften</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation>Noch keine Datensätze</translation>
    </message>
    <message>
        <source>Sample from file</source>
        <translation>Probe aus Datei</translation>
    </message>
    <message>
        <source>Records (*.ndjson *.jsonl *.json *.csv);;All files (*)</source>
        <translation>Datensätze (*.ndjson *.jsonl *.json *.csv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>… and %1 more</source>
        <translation>… und %1 weitere</translation>
    </message>
    <message>
        <source>Records: %1</source>
        <translation>Datensätze: %1</translation>
    </message>
</context>
<context>
    <name>weir::ScatterPanel</name>
    <message>
        <source>Choose the fields that go across and up.</source>
        <translation>Die Felder wählen, die nach rechts und nach oben gehen.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for the newest %n points of each key.</source>
        <translation>
            <numerusform>Platz ist für %n Punkt jedes Schlüssels, den neuesten.</numerusform>
            <numerusform>Platz ist für die neuesten %n Punkte jedes Schlüssels.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ScopeBar</name>
    <message>
        <source>Go to %1 (Alt+Up goes one step out)</source>
        <translation>Zu %1 gehen (Alt+Auf geht einen Schritt hinaus)</translation>
    </message>
</context>
<context>
    <name>weir::SecretEditor</name>
    <message>
        <source>Store in keychain…</source>
        <translation>Im Schlüsselbund ablegen…</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Vergessen</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>Ablegen</translation>
    </message>
    <message>
        <source>Takes the secret out of the keychain</source>
        <translation>Nimmt das Geheimnis aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Name of the secret</source>
        <translation>Name des Geheimnisses</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>A secret is named as ${secret:name}.</source>
        <translation>Ein Geheimnis wird als ${secret:name} genannt.</translation>
    </message>
    <message>
        <source>A secret does not stand in a graph: store it in the keychain.</source>
        <translation>Ein Geheimnis steht nicht im Graphen: legen Sie es im Schlüsselbund ab.</translation>
    </message>
    <message>
        <source>From the environment variable %1.</source>
        <translation>Aus der Umgebungsvariable %1.</translation>
    </message>
    <message>
        <source>In the keychain.</source>
        <translation>Im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Asking the keychain…</source>
        <translation>Der Schlüsselbund wird gefragt…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Stores another secret under this name</source>
        <translation>Legt unter diesem Namen ein anderes Geheimnis ab</translation>
    </message>
    <message>
        <source>Keeps the secret in the desktop&apos;s keychain, and only its name in the graph</source>
        <translation>Behält das Geheimnis im Schlüsselbund der Arbeitsumgebung, und nur seinen Namen im Graphen</translation>
    </message>
    <message>
        <source>Not there yet.</source>
        <translation>Noch nicht da.</translation>
    </message>
    <message>
        <source>Weir looks in the environment variable %1 first, then in the desktop&apos;s keychain under “%2”.</source>
        <translation>Weir sieht zuerst in der Umgebungsvariablen %1 nach, dann im Schlüsselbund der Arbeitsumgebung unter „%2“.</translation>
    </message>
</context>
<context>
    <name>weir::SeriesPalette</name>
    <message>
        <source>Standard</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <source>Okabe and Ito</source>
        <translation>Okabe und Ito</translation>
    </message>
    <message>
        <source>Tol, bright</source>
        <translation>Tol, leuchtend</translation>
    </message>
    <message>
        <source>Viridis, in steps</source>
        <translation>Viridis, in Stufen</translation>
    </message>
</context>
<context>
    <name>weir::SeriesPaletteMenu</name>
    <message>
        <source>Series &amp;colours</source>
        <translation>&amp;Farben der Reihen</translation>
    </message>
</context>
<context>
    <name>weir::ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>Nach Name oder Taste suchen</translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation>Tastenkürzel suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken…</translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation>Drucken, was gezeigt wird</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>No shortcut fits.</source>
        <translation>Kein Tastenkürzel passt.</translation>
    </message>
</context>
<context>
    <name>weir::ShownPeriod</name>
    <message>
        <source>Reading the period…</source>
        <translation>Der Zeitraum wird gelesen…</translation>
    </message>
</context>
<context>
    <name>weir::SpectrogramPanel</name>
    <message>
        <source>%1 of the %2 records that a spectrum takes have come.</source>
        <translation>%1 der %2 Datensätze, die ein Spektrum braucht, sind gekommen.</translation>
    </message>
    <message>
        <source>The records do not come evenly in time; values between them lie on straight lines.</source>
        <translation>Die Datensätze kommen zeitlich nicht gleichmäßig; Werte dazwischen liegen auf Geraden.</translation>
    </message>
    <message>
        <source>%1 records came after later ones, or at the same time, and are left out. A signal is of one key: filter for it.</source>
        <translation>%1 Datensätze kamen nach späteren oder zur selben Zeit und sind weggelassen. Ein Signal gehört zu einem Schlüssel: danach filtern.</translation>
    </message>
    <message>
        <source>Hz</source>
        <translation>Hz</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
</context>
<context>
    <name>weir::StartPage</name>
    <message>
        <source>Recent graphs</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Wire live streams into a graph, watch them, and catch trouble.</source>
        <translation>Ströme zu einem Graphen verbinden, sie beobachten und Störungen bemerken.</translation>
    </message>
    <message>
        <source>New graph</source>
        <translation>Neuer Graph</translation>
    </message>
    <message>
        <source>An empty canvas (%1)</source>
        <translation>Eine leere Zeichenfläche (%1)</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>A graph file (%1)</source>
        <translation>Eine Graphdatei (%1)</translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation>Mit einem Beispiel beginnen</translation>
    </message>
</context>
<context>
    <name>weir::StateTimelinePanel</name>
    <message>
        <source>Choose the field that says the state.</source>
        <translation>Das Feld wählen, das den Zustand sagt.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur %n Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n states are shown. Numbers that change all the time want thresholds.</source>
        <translation>
            <numerusform>Nur %n Zustand wird gezeigt. Zahlen, die sich ständig ändern, brauchen Schwellen.</numerusform>
            <numerusform>Nur die ersten %n Zustände werden gezeigt. Zahlen, die sich ständig ändern, brauchen Schwellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 records came after later ones of their key and are left out.</source>
        <translation>%1 Datensätze kamen nach späteren ihres Schlüssels und sind weggelassen.</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Still at</source>
        <translation>Noch um</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
</context>
<context>
    <name>weir::StatusFigures</name>
    <message>
        <source>%1 records/s</source>
        <translation>%1 Datensätze/s</translation>
    </message>
    <message>
        <source>Records that the sources bring, over the last second</source>
        <translation>Datensätze, die die Quellen bringen, in der letzten Sekunde</translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation>%1 verworfen</translation>
    </message>
    <message>
        <source>No record was dropped.</source>
        <translation>Kein Datensatz wurde verworfen.</translation>
    </message>
    <message>
        <source>%1 bad</source>
        <translation>%1 fehlerhaft</translation>
    </message>
    <message>
        <source>No record was malformed.</source>
        <translation>Kein Datensatz war fehlerhaft.</translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation>%1 verspätet</translation>
    </message>
    <message>
        <source>No record came too late for its window.</source>
        <translation>Kein Datensatz kam zu spät für sein Fenster.</translation>
    </message>
</context>
<context>
    <name>weir::TablePanel</name>
    <message>
        <source>The records have no field “%1”.</source>
        <translation>Die Datensätze haben kein Feld „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Nur der erste Schlüssel wird gezeigt.</numerusform>
            <numerusform>Nur die ersten %n Schlüssel werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>No record passes the filters.</source>
        <translation>Kein Datensatz kommt durch die Filter.</translation>
    </message>
    <message>
        <source>The filter does not fit these records: %1.</source>
        <translation>Der Filter passt nicht zu diesen Datensätzen: %1.</translation>
    </message>
    <message>
        <source>Filter rows</source>
        <translation>Zeilen filtern</translation>
    </message>
    <message>
        <source>Show a field over each column to filter its rows by</source>
        <translation>Über jeder Spalte ein Eingabefeld zeigen, das ihre Zeilen filtert</translation>
    </message>
    <message>
        <source>Sort by the current column</source>
        <translation>Nach der aktuellen Spalte sortieren</translation>
    </message>
    <message>
        <source>Ascending, descending, and as the records came</source>
        <translation>Aufsteigend, absteigend und wie die Datensätze kamen</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy the selected rows, or all if none is selected, for a spreadsheet</source>
        <translation>Die ausgewählten Zeilen für eine Tabellenkalkulation kopieren, oder alle, wenn keine ausgewählt ist</translation>
    </message>
</context>
<context>
    <name>weir::TemplateDialog</name>
    <message>
        <source>Insert template</source>
        <translation>Vorlage einfügen</translation>
    </message>
    <message>
        <source>Templates</source>
        <translation>Vorlagen</translation>
    </message>
    <message>
        <source>Insert</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Delete template</source>
        <translation>Vorlage löschen</translation>
    </message>
    <message>
        <source>Comes with the program</source>
        <translation>Gehört zum Programm</translation>
    </message>
    <message>
        <source>This file cannot be read: %1</source>
        <translation>Diese Datei ist nicht zu lesen: %1</translation>
    </message>
    <message>
        <source>There are no templates yet. “Save as template” keeps the panels of a board.</source>
        <translation>Es gibt noch keine Vorlagen. „Als Vorlage speichern“ behält die Kacheln eines Boards.</translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s). What do they show in this graph?</source>
        <translation>
            <numerusform>%n Kachel. Was zeigt sie in diesem Graphen?</numerusform>
            <numerusform>%n Kacheln. Was zeigen sie in diesem Graphen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave it open</source>
        <translation>Offen lassen</translation>
    </message>
    <message>
        <source>Delete the template “%1”?</source>
        <translation>Die Vorlage „%1“ löschen?</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>%1 cannot be removed.</source>
        <translation>%1 lässt sich nicht entfernen.</translation>
    </message>
</context>
<context>
    <name>weir::TemplateNameDialog</name>
    <message>
        <source>Save as template</source>
        <translation>Als Vorlage speichern</translation>
    </message>
    <message numerus="yes">
        <source>%n panel(s) are kept, to be inserted into any graph.</source>
        <translation>
            <numerusform>%n Kachel wird behalten und lässt sich in jeden Graphen einfügen.</numerusform>
            <numerusform>%n Kacheln werden behalten und lassen sich in jeden Graphen einfügen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>A template of this name is there already; it is replaced.</source>
        <translation>Eine Vorlage dieses Namens gibt es schon; sie wird ersetzt.</translation>
    </message>
</context>
<context>
    <name>weir::TextEditor</name>
    <message>
        <source>for example 5 s</source>
        <translation>zum Beispiel 5 s</translation>
    </message>
</context>
<context>
    <name>weir::TextPanel</name>
    <message>
        <source>Open link</source>
        <translation>Link öffnen</translation>
    </message>
    <message>
        <source>Open this address in the browser?</source>
        <translation>Diese Adresse im Browser öffnen?</translation>
    </message>
    <message>
        <source>The records have no field “%1”.</source>
        <translation>Die Datensätze haben kein Feld „%1“.</translation>
    </message>
    <message>
        <source>all</source>
        <translation>alle</translation>
    </message>
</context>
<context>
    <name>weir::Theme</name>
    <message>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>weir::TimeRangeDialog</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Time to show</source>
        <translation>Zu zeigende Zeit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>The end must be after the beginning.</source>
        <translation>Das Ende muss nach dem Anfang liegen.</translation>
    </message>
    <message>
        <source>2026-11-28 14:03:10, 14:03 on the day of the data, a date, or now; in the zone %1</source>
        <translation>2026-11-28 14:03:10, 14:03 am Tag der Daten, ein Datum oder now; in der Zone %1</translation>
    </message>
    <message>
        <source>Write a time as 2026-11-28 14:03:10, or as 14:03 on the day of the data, %1.</source>
        <translation>Schreiben Sie eine Zeit wie 2026-11-28 14:03:10, oder wie 14:03 am Tag der Daten, %1.</translation>
    </message>
    <message>
        <source>From %1 to %2</source>
        <translation>Von %1 bis %2</translation>
    </message>
</context>
<context>
    <name>weir::TrialBanner</name>
    <message>
        <source>Back to the run</source>
        <translation>Zurück zum Lauf</translation>
    </message>
</context>
<context>
    <name>weir::TrialText</name>
    <message>
        <source>%1 sampled</source>
        <translation>%1 als Probe</translation>
    </message>
    <message>
        <source>%1 in, not sent</source>
        <translation>%1 herein, nicht gesendet</translation>
    </message>
    <message>
        <source>%1 in → %2 out</source>
        <translation>%1 herein → %2 hinaus</translation>
    </message>
    <message>
        <source>%1 in</source>
        <translation>%1 herein</translation>
    </message>
    <message>
        <source>, alerts: %1</source>
        <translation>, Alarme: %1</translation>
    </message>
    <message>
        <source>, %1 malformed</source>
        <translation>, %1 fehlerhaft</translation>
    </message>
    <message>
        <source>, %1 late</source>
        <translation>, %1 verspätet</translation>
    </message>
    <message>
        <source>It acts on the outside world, so it was left out of the trial.</source>
        <translation>Er wirkt auf die Außenwelt und blieb deshalb bei der Probe außen vor.</translation>
    </message>
    <message>
        <source>Last record at fault: %1</source>
        <translation>Letzter schuldiger Datensatz: %1</translation>
    </message>
    <message>
        <source>No sample comes to the input “%1”.</source>
        <translation>Zum Eingang „%1“ kommt keine Probe.</translation>
    </message>
    <message>
        <source>Results of samples. Nothing is sent outside.</source>
        <translation>Ergebnisse von Proben. Nichts wird nach außen gesendet.</translation>
    </message>
    <message>
        <source>Nodes that failed: %1.</source>
        <translation>Gescheiterte Knoten: %1.</translation>
    </message>
    <message>
        <source>Records that could not be read: %1.</source>
        <translation>Unlesbare Datensätze: %1.</translation>
    </message>
</context>
<context>
    <name>weir::Trying</name>
    <message>
        <source>Breakpoints</source>
        <translation>Haltepunkte</translation>
    </message>
    <message>
        <source>Sample results</source>
        <translation>Ergebnisse der Proben</translation>
    </message>
    <message>
        <source>These records are results of samples, not of the run.</source>
        <translation>Diese Datensätze sind Ergebnisse von Proben, nicht des Laufs.</translation>
    </message>
    <message>
        <source>Pin sample to %1</source>
        <translation>Probe an %1 heften</translation>
    </message>
    <message>
        <source>No record has left %1 in this run.</source>
        <translation>Kein Datensatz verließ %1 in diesem Lauf.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ist nicht zu lesen.</translation>
    </message>
    <message>
        <source>No sample: line %1: %2</source>
        <translation>Keine Probe: Zeile %1: %2</translation>
    </message>
    <message>
        <source>There are no records in it.</source>
        <translation>Es sind keine Datensätze darin.</translation>
    </message>
    <message>
        <source>Remove sample of %1</source>
        <translation>Probe von %1 entfernen</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Stichprobe</translation>
    </message>
    <message>
        <source>Sample of %1</source>
        <translation>Probe von %1</translation>
    </message>
    <message>
        <source>Remove breakpoint</source>
        <translation>Haltepunkt entfernen</translation>
    </message>
    <message>
        <source>Set breakpoint</source>
        <translation>Haltepunkt setzen</translation>
    </message>
    <message>
        <source>A record is held on %1: step with F10, or go on with F8.</source>
        <translation>Ein Datensatz ist auf %1 angehalten: F10 geht einen Schritt, F8 weiter.</translation>
    </message>
    <message>
        <source>Only the first %1 records were taken.</source>
        <translation>Nur die ersten %1 Datensätze wurden genommen.</translation>
    </message>
</context>
<context>
    <name>weir::TryingActions</name>
    <message>
        <source>&amp;Try on samples</source>
        <translation>An &amp;Proben erproben</translation>
    </message>
    <message>
        <source>Show at once what the graph makes of its samples; nothing is sent outside.</source>
        <translation>Sofort zeigen, was der Graph aus seinen Proben macht; nichts wird nach außen gesendet.</translation>
    </message>
    <message>
        <source>&amp;Edit sample…</source>
        <translation>Probe &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>Type, paste or read the records that stand for the selected output.</source>
        <translation>Die Datensätze eintippen, einfügen oder lesen, die für den ausgewählten Ausgang stehen.</translation>
    </message>
    <message>
        <source>Pin &amp;last records</source>
        <translation>&amp;Letzte Datensätze anheften</translation>
    </message>
    <message>
        <source>Pin the newest records of the selected output as its sample.</source>
        <translation>Die neuesten Datensätze des ausgewählten Ausgangs als seine Probe anheften.</translation>
    </message>
    <message>
        <source>&amp;Paste as sample</source>
        <translation>Als Probe &amp;einfügen</translation>
    </message>
    <message>
        <source>Pin the records in the clipboard, JSON or CSV, to the selected output.</source>
        <translation>Die Datensätze der Zwischenablage, JSON oder CSV, an den ausgewählten Ausgang heften.</translation>
    </message>
    <message>
        <source>Sample from &amp;file…</source>
        <translation>Probe aus &amp;Datei…</translation>
    </message>
    <message>
        <source>Pin the records of a file, JSON or CSV, to the selected output.</source>
        <translation>Die Datensätze einer Datei, JSON oder CSV, an den ausgewählten Ausgang heften.</translation>
    </message>
    <message>
        <source>&amp;Remove sample</source>
        <translation>Probe ent&amp;fernen</translation>
    </message>
    <message>
        <source>Take the sample off the selected output.</source>
        <translation>Die Probe vom ausgewählten Ausgang nehmen.</translation>
    </message>
    <message>
        <source>&amp;Breakpoint on wire</source>
        <translation>&amp;Haltepunkt auf Leitung</translation>
    </message>
    <message>
        <source>Hold the flow on the selected wire, or not any more.</source>
        <translation>Den Fluss auf der ausgewählten Leitung anhalten, oder nicht mehr.</translation>
    </message>
    <message>
        <source>Breakpoint &amp;condition…</source>
        <translation>Be&amp;dingung des Haltepunkts…</translation>
    </message>
    <message>
        <source>Hold the flow on the selected wire only for records that meet a condition.</source>
        <translation>Den Fluss auf der ausgewählten Leitung nur für Datensätze anhalten, die eine Bedingung erfüllen.</translation>
    </message>
    <message>
        <source>&amp;Go on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Let the flow go on until a record meets the breakpoint again.</source>
        <translation>Den Fluss weitergehen lassen, bis wieder ein Datensatz den Haltepunkt trifft.</translation>
    </message>
    <message>
        <source>Step one &amp;record</source>
        <translation>Einen &amp;Datensatz weiter</translation>
    </message>
    <message>
        <source>Let one record pass and hold before the next.</source>
        <translation>Einen Datensatz durchlassen und vor dem nächsten halten.</translation>
    </message>
    <message>
        <source>Step one b&amp;atch</source>
        <translation>Einen &amp;Stapel weiter</translation>
    </message>
    <message>
        <source>Let the rest of the batch pass and hold before the next.</source>
        <translation>Den Rest des Stapels durchlassen und vor dem nächsten halten.</translation>
    </message>
    <message>
        <source>Remove &amp;all breakpoints</source>
        <translation>&amp;Alle Haltepunkte entfernen</translation>
    </message>
    <message>
        <source>Take all breakpoints away; what they hold goes on.</source>
        <translation>Alle Haltepunkte entfernen; was sie halten, geht weiter.</translation>
    </message>
    <message>
        <source>&amp;Try</source>
        <translation>&amp;Erproben</translation>
    </message>
</context>
<context>
    <name>weir::TryingMarks</name>
    <message>
        <source>Breakpoint: holds every record</source>
        <translation>Haltepunkt: hält jeden Datensatz</translation>
    </message>
    <message>
        <source>Breakpoint: holds when %1</source>
        <translation>Haltepunkt: hält, wenn %1</translation>
    </message>
    <message>
        <source>Sample for %1, records: %2</source>
        <translation>Probe für %1, Datensätze: %2</translation>
    </message>
</context>
<context>
    <name>weir::VariableBar</name>
    <message>
        <source>Variables</source>
        <translation>Variablen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n Wert</numerusform>
            <numerusform>%n Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Show only records with some values of “%1”</source>
        <translation>Nur Datensätze mit manchen Werten von „%1“ zeigen</translation>
    </message>
    <message>
        <source>Choose values of %1</source>
        <translation>Werte von %1 wählen</translation>
    </message>
    <message>
        <source>Add variable %1</source>
        <translation>Variable %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove variable %1</source>
        <translation>Variable %1 entfernen</translation>
    </message>
    <message>
        <source>No panel of this board shows a field with texts or whole numbers</source>
        <translation>Keine Kachel dieses Boards zeigt ein Feld mit Texten oder ganzen Zahlen</translation>
    </message>
</context>
<context>
    <name>weir::VariablePicker</name>
    <message>
        <source>Search values</source>
        <translation>Werte suchen</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <source>These are not all values: only so many are listed.</source>
        <translation>Dies sind nicht alle Werte: nur so viele werden aufgelistet.</translation>
    </message>
    <message>
        <source>Remove variable</source>
        <translation>Variable entfernen</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>weir::WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>&amp;Export capture…</source>
        <translation>Aufzeichnung aus&amp;geben…</translation>
    </message>
    <message>
        <source>Compare with the sa&amp;ved graph</source>
        <translation>Mit &amp;gespeichertem Graphen vergleichen</translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation>&amp;Vergleichen mit…</translation>
    </message>
    <message>
        <source>Reco&amp;ver unsaved graphs…</source>
        <translation>Ungesicherte Graphen &amp;wiederherstellen…</translation>
    </message>
    <message>
        <source>&amp;Close graph</source>
        <translation>Graph s&amp;chließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Find node type</source>
        <translation>Knotenart &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>An&amp;halten</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Be&amp;enden</translation>
    </message>
    <message>
        <source>Run from the &amp;beginning</source>
        <translation>Von &amp;vorn starten</translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation>&amp;Zeichenfläche</translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation>&amp;Beide</translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Dashboard</translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation>&amp;Palette</translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation>&amp;Inspektor</translation>
    </message>
    <message>
        <source>&amp;Records, alerts and problems</source>
        <translation>Datensätze, &amp;Alarme und Probleme</translation>
    </message>
    <message>
        <source>Show selection as &amp;chart</source>
        <translation>Auswahl als Diagramm &amp;zeigen</translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation>Wie die &amp;Arbeitsumgebung</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation>&amp;Befehlspalette</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Weir</source>
        <translation>&amp;Über Weir</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation>Bei&amp;spiele</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Thema</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;Add panel</source>
        <translation>Kachel &amp;hinzufügen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>No graph is open</source>
        <translation>Kein Graph ist offen</translation>
    </message>
    <message>
        <source>Nothing has changed since it was saved</source>
        <translation>Seit dem Speichern hat sich nichts geändert</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation>Es gibt nichts zu wiederholen</translation>
    </message>
    <message>
        <source>No graph is running</source>
        <translation>Kein Graph läuft</translation>
    </message>
    <message>
        <source>No wire or node is selected</source>
        <translation>Weder Leitung noch Knoten ist ausgewählt</translation>
    </message>
    <message>
        <source>Nothing is selected on the canvas</source>
        <translation>Auf der Zeichenfläche ist nichts ausgewählt</translation>
    </message>
    <message>
        <source>The clipboard holds no nodes</source>
        <translation>Die Zwischenablage enthält keine Knoten</translation>
    </message>
    <message>
        <source>No recent graphs</source>
        <translation>Keine zuletzt geöffneten</translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation>Diese Liste leeren</translation>
    </message>
    <message>
        <source>It runs as it stands</source>
        <translation>Er läuft so, wie er ist</translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message>
        <source>&amp;Apply changes</source>
        <translation>Änderungen &amp;anwenden</translation>
    </message>
    <message>
        <source>&amp;Stop at once</source>
        <translation>&amp;Sofort beenden</translation>
    </message>
    <message>
        <source>Stop at once: what still waits is dropped and counted (Shift+F5)</source>
        <translation>Sofort beenden: was noch wartet, wird verworfen und gezählt (Umschalt+F5)</translation>
    </message>
    <message>
        <source>Stop (Shift+F5)</source>
        <translation>Beenden (Umschalt+F5)</translation>
    </message>
    <message>
        <source>&amp;Reduced motion</source>
        <translation>Weniger Be&amp;wegung</translation>
    </message>
    <message>
        <source>Show no moving records on the wires; figures still change</source>
        <translation>Keine wandernden Datensätze auf den Leitungen zeigen; Zahlen ändern sich weiterhin</translation>
    </message>
    <message>
        <source>&amp;Next part of the window</source>
        <translation>&amp;Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>Pre&amp;vious part of the window</source>
        <translation>&amp;Voriger Teil des Fensters</translation>
    </message>
    <message>
        <source>&amp;Graph</source>
        <translation>&amp;Graph</translation>
    </message>
    <message>
        <source>Rec&amp;ords</source>
        <translation>Da&amp;tensätze</translation>
    </message>
    <message>
        <source>Fewer nodes than it takes are selected on the canvas</source>
        <translation>Auf der Zeichenfläche sind weniger Knoten ausgewählt, als es braucht</translation>
    </message>
    <message>
        <source>No subgraph is selected on the canvas</source>
        <translation>Auf der Zeichenfläche ist kein Teilgraph ausgewählt</translation>
    </message>
    <message>
        <source>No wire is selected on the canvas</source>
        <translation>Auf der Zeichenfläche ist keine Leitung ausgewählt</translation>
    </message>
    <message>
        <source>The canvas shows the whole graph</source>
        <translation>Die Zeichenfläche zeigt den ganzen Graphen</translation>
    </message>
    <message>
        <source>Run &amp;settings…</source>
        <translation>Lauf&amp;einstellungen…</translation>
    </message>
    <message>
        <source>&amp;Page of the selected node</source>
        <translation>&amp;Seite des ausgewählten Knotens</translation>
    </message>
    <message>
        <source>Time &amp;bar</source>
        <translation>Zei&amp;tleiste</translation>
    </message>
    <message>
        <source>The bar under the dashboard that leads back through what happened</source>
        <translation>Die Leiste unter dem Dashboard, die durch das Geschehene zurückführt</translation>
    </message>
    <message>
        <source>&amp;Read</source>
        <translation>Ab&amp;lesen</translation>
    </message>
    <message>
        <source>&amp;Time travel</source>
        <translation>Zeit&amp;reise</translation>
    </message>
</context>
<context>
    <name>weir::WireGesture</name>
    <message>
        <source>Let go to remove the wire</source>
        <translation>Loslassen entfernt die Leitung</translation>
    </message>
    <message>
        <source>Delete a wire</source>
        <translation>Leitung löschen</translation>
    </message>
    <message>
        <source>Wire %1</source>
        <translation>Leitung %1</translation>
    </message>
    <message>
        <source>Move wire to %1</source>
        <translation>Leitung zu %1 verlegen</translation>
    </message>
</context>
<context>
    <name>weir::WireItem</name>
    <message>
        <source>Click to see the records that pass here.</source>
        <translation>Klicken, um die Datensätze zu sehen, die hier durchlaufen.</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation>Rückstau</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>none: passed on directly</source>
        <translation>keiner: direkt weitergegeben</translation>
    </message>
    <message>
        <source>Behind event time</source>
        <translation>Hinter der Ereigniszeit</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>Watermark</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Fields</source>
        <translation>Felder</translation>
    </message>
</context>
<context>
    <name>weir::WirePillItem</name>
    <message>
        <source>−%1</source>
        <translation>−%1</translation>
    </message>
</context>
<context>
    <name>weir::WireStatisticsPanel</name>
    <message>
        <source>Records a second, last minute</source>
        <translation>Datensätze je Sekunde, letzte Minute</translation>
    </message>
    <message>
        <source>to %1: %2 wait, %3 dropped, %4 late</source>
        <comment>a node, and how many records wait for it, were dropped before it, came late to it</comment>
        <translation>nach %1: %2 warten, %3 verworfen, %4 verspätet</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Datensätze</translation>
    </message>
    <message>
        <source>Bytes a second</source>
        <translation>Bytes je Sekunde</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Bytes</translation>
    </message>
    <message>
        <source>Behind</source>
        <translation>Rückstand</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
</context>
<context>
    <name>weir::ZoneDialog</name>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Search a city or region</source>
        <translation>Stadt oder Region suchen</translation>
    </message>
    <message>
        <source>Time zones</source>
        <translation>Zeitzonen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>weir::canvas</name>
    <message>
        <source>%1 total</source>
        <translation>%1 insgesamt</translation>
    </message>
    <message>
        <source>%1 · %2 ago</source>
        <translation>%1 · vor %2</translation>
    </message>
    <message>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <source>%1 records</source>
        <translation>%1 Datensätze</translation>
    </message>
    <message>
        <source>1 record, %1 ago</source>
        <translation>1 Datensatz, vor %1</translation>
    </message>
    <message>
        <source>%1 records, the last %2 ago</source>
        <translation>%1 Datensätze, der letzte vor %2</translation>
    </message>
</context>
</TS>
