<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
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
        <source>%1
Click to hide or show, Ctrl+click to show alone.</source>
        <translation>%1
Klick blendet aus oder ein, Strg+Klick zeigt allein.</translation>
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
        <source>Dashboard</source>
        <translation>Dashboard</translation>
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
        <source>No panels yet</source>
        <translation>Noch keine Kacheln</translation>
    </message>
    <message>
        <source>Add a chart, a number or a table with “Add panel”, or select a wire and choose “Show as chart”.</source>
        <translation>Fügen Sie mit „Kachel hinzufügen“ ein Diagramm, eine Zahl oder eine Tabelle hinzu, oder wählen Sie eine Leitung und „Als Diagramm zeigen“.</translation>
    </message>
    <message>
        <source>No panel is chosen</source>
        <translation>Keine Kachel ist gewählt</translation>
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
        <source>Written behind each figure. Bytes and bits get prefixes: 1200000 B/s is 1.2 MB/s.</source>
        <translation>Steht hinter jeder Zahl. Bytes und Bits bekommen Vorsätze: 1200000 B/s ist 1.2 MB/s.</translation>
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
        <source>The newest records, or the newest of each key.</source>
        <translation>Die neuesten Datensätze, oder der neueste jedes Schlüssels.</translation>
    </message>
    <message>
        <source>The fields to show, in this order; every field when empty.</source>
        <translation>Die zu zeigenden Felder, in dieser Reihenfolge; wenn leer, jedes Feld.</translation>
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
    <name>weir::FrameItem</name>
    <message>
        <source>Untitled frame</source>
        <translation>Rahmen ohne Titel</translation>
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
        <source>Series</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>No series yet</source>
        <translation>Noch keine Reihen</translation>
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
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
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
        <source>Choose another field in its settings.</source>
        <translation>Wählen Sie in ihren Einstellungen ein anderes Feld.</translation>
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
</context>
<context>
    <name>weir::TextEditor</name>
    <message>
        <source>for example 5 s</source>
        <translation>zum Beispiel 5 s</translation>
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
