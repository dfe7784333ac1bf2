<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>weir</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subgraph %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bends of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>removed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This program has no panel type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings are kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a source in the panel&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not in the graph.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another source in the panel&apos;s settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the graph to see what comes from %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has come from %1 so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing came from %1 in this run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::AccessibleCanvas</name>
    <message>
        <source>Node %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire from %1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::AlertsModel</name>
    <message>
        <source>Cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Severity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::AlertsView</name>
    <message>
        <source>No alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire a threshold or an anomaly alert into the graph: what it finds stands here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::Board</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::BottomTabs</name>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n firing now</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>None is firing now.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::CanvasScene</name>
    <message>
        <source>Add %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Delete %n wire(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Move wire to %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::CanvasView</name>
    <message>
        <source>Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n node(s) selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom to &amp;fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drag a source from the left, or open an example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::Category</name>
    <message>
        <source>Sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Windows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sinks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ChartCrosshair</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ChartLegend</name>
    <message>
        <source>%1
Click to hide or show, Ctrl+click to show alone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ChoiceEditor</name>
    <message>
        <source>Choose</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::Command</name>
    <message>
        <source>Not possible now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::CommandPalette</name>
    <message>
        <source>No command fits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter does the chosen command, arrow keys choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::CompareWindow</name>
    <message>
        <source>Show &amp;moves</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Differences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No difference</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both versions are the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Also tell what was only moved on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::DashboardView</name>
    <message>
        <source>&amp;Panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a panel of what is selected on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panels yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a chart, a number or a table with “Add panel”, or select a wire and choose “Show as chart”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No panel is chosen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::Differences</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::DifferencesModel</name>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::DocumentFiles</name>
    <message>
        <source>Weir graphs (*.weir);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The example cannot be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the files that the graph reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save changes?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are lost otherwise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite file that a capture node of the graph writes, or another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a capture file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One capture may hold several tables</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the records are written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file that is there is replaced only when the new one is whole</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the file is to be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file to write</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write the file (Enter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close, or stop an export that is under way (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This graph has written no capture yet. Add a capture sink and run it, or browse for a file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a capture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Captures (*.db *.sqlite *.sqlite3 *.weircapture);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  (%2 records)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no table of records in this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is a folder. Name a file in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 exists already. Replace it?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 records written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records written to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped. %1 was not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ExpressionEditor</name>
    <message>
        <source>Column %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::FieldEditor</name>
    <message>
        <source>Field</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::FieldNamesEditor</name>
    <message>
        <source>Add a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click to remove “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::GraphDocument</name>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::GraphForm</name>
    <message>
        <source>Records in a batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch closes when it has so many records. More is faster, fewer is sooner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch also closes when its oldest record has waited so long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Room of a queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many records may wait between two stages before a source is held back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How often everything that the nodes hold is kept beside the graph&apos;s file. After a crash or a stop, the next run goes on from there. 0 s: never.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sources apart at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A source that is further ahead in event time than another that feeds the same nodes waits for it, so that what cannot be joined yet does not pile up. One that may fall silent needs &apos;Idle after&apos;. 0 s: none waits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the window and the start page call the graph; empty: its file&apos;s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Description</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands on the start page and in the graph file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it watches, and for whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Describe the graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how the graph runs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::GuideWindow</name>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Page of the guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - Guide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::Inspector</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The node&apos;s own title; empty: its type&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F5 applies changes to the run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This version of Weir does not know the type “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::LinePanel</name>
    <message>
        <source>Back to live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the newest records again (or double-click the chart).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The records have no field “%1” that can be drawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n series are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No series yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::MainWindow</name>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weir speaks that language from its next start on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started: mend the problems first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About Weir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire live streams into a graph, watch them, and catch trouble.

Free software under the GNU General Public License, version 3 or later. Made with Qt %1 and QCustomPlot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping the graph…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes cannot be kept for recovery: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to recover.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be compared with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, as it is now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::MalformedModel</name>
    <message>
        <source>Seen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::MalformedView</name>
    <message>
        <source>No malformed records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A record that cannot be read is counted and passed by: it stands here, with the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::NodeItem</name>
    <message>
        <source>Unknown type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Malformed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Far ahead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waits for partition</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 behind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beyond the most partitions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held in state</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Busy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::NodeStatusItem</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Idle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retrying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::NodeSummary</name>
    <message>
        <source>by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::NumberEditor</name>
    <message>
        <source>Not a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At least %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::NumberPanel</name>
    <message>
        <source>The records have no field “%1” that can be shown as a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::PaletteView</name>
    <message>
        <source>Search nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter adds the chosen node, arrow keys choose another</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Node types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No node fits. Try fewer letters, or what it does: “average”, “socket”.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::PanelFrame</name>
    <message>
        <source>Settings, duplicate, delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Panel menu</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 records came faster than this panel reads them and are not drawn; the stream lost none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another field in its settings.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::PanelSettings</name>
    <message>
        <source>Title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown panel type “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its settings are kept as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change panel settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename panel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ParameterEditor</name>
    <message>
        <source>for example %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ParameterForm</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ParameterRow</name>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>required</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::PathEditor</name>
    <message>
        <source>Browse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ProblemsModel</name>
    <message>
        <source>graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to mend it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ProblemsView</name>
    <message>
        <source>No problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The graph can run.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::RecordsModel</name>
    <message>
        <source>No value (null)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the record happened, in your time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::RecordsView</name>
    <message>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hold these records still to read them; the graph runs on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the selected records, or all of them if none is selected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As CSV</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show as chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a line chart of this output to the dashboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>newest %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Select a wire to look into it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a wire or a node on the canvas: its newest records stand here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the graph to see what passes here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has passed here so far.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::RecoveryDialog</name>
    <message>
        <source>%1 – never saved
Last changed %2 (%3)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2
Last changed %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Compare…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recover unsaved graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weir ended before these changes were saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unsaved graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it with its changes; they are saved when you save it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is not as it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Throw the changes away for good</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They are offered again at the next start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As it was edited</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::RowsEditor</name>
    <message>
        <source>Add</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 row %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::RunBar</name>
    <message>
        <source>What runs is the graph as it was started. Run it again for your changes to take effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Running  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused  %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finished after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed since it was started: F5 applies it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::ShortcutsWindow</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No shortcut fits.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::StartPage</name>
    <message>
        <source>Recent graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wire live streams into a graph, watch them, and catch trouble.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty canvas (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A graph file (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Begin with an example</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::StatusFigures</name>
    <message>
        <source>%1 records/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records that the sources bring, over the last second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record was dropped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 bad</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record was malformed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No record came too late for its window.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::TablePanel</name>
    <message>
        <source>The records have no field “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::TextEditor</name>
    <message>
        <source>for example 5 s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::WindowActions</name>
    <message>
        <source>&amp;New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export capture…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare with the sa&amp;ved graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare &amp;with…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reco&amp;ver unsaved graphs…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close graph</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find node type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run from the &amp;beginning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Inspector</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Records, alerts and problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show selection as &amp;chart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Command palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Weir</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xamples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add panel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graph is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has changed since it was saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No graph is running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No wire or node is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected on the canvas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clipboard holds no nodes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recent graphs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It runs as it stands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Stop at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop at once: what still waits is dropped and counted (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop (Shift+F5)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::WireGesture</name>
    <message>
        <source>Let go to remove the wire</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>weir::WireItem</name>
    <message>
        <source>Click to see the records that pass here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Records</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Backlog</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none: passed on directly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind event time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
