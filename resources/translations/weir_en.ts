<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>weir::BottomTabs</name>
    <message numerus="yes">
        <source>%n firing now</source>
        <translation>
            <numerusform>%n firing now</numerusform>
            <numerusform>%n firing now</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CanvasEditor</name>
    <message numerus="yes">
        <source>Delete %n wire(s)</source>
        <translation>
            <numerusform>Delete %n wire</numerusform>
            <numerusform>Delete %n wires</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n thing(s)</source>
        <translation>
            <numerusform>Delete %n thing</numerusform>
            <numerusform>Delete %n things</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s)</source>
        <translation>
            <numerusform>Delete %n node</numerusform>
            <numerusform>Delete %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n node(s) and rejoin</source>
        <translation>
            <numerusform>Delete %n node and rejoin</numerusform>
            <numerusform>Delete %n nodes and rejoin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paste %n node(s)</source>
        <translation>
            <numerusform>Paste %n node</numerusform>
            <numerusform>Paste %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Duplicate %n node(s)</source>
        <translation>
            <numerusform>Duplicate %n node</numerusform>
            <numerusform>Duplicate %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Align %n node(s)</source>
        <translation>
            <numerusform>Align %n node</numerusform>
            <numerusform>Align %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Distribute %n node(s)</source>
        <translation>
            <numerusform>Distribute %n node</numerusform>
            <numerusform>Distribute %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lay out %n node(s)</source>
        <translation>
            <numerusform>Lay out %n node</numerusform>
            <numerusform>Lay out %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Enable %n node(s)</source>
        <translation>
            <numerusform>Enable %n node</numerusform>
            <numerusform>Enable %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bypass %n node(s)</source>
        <translation>
            <numerusform>Bypass %n node</numerusform>
            <numerusform>Bypass %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Disable %n node(s)</source>
        <translation>
            <numerusform>Disable %n node</numerusform>
            <numerusform>Disable %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %n node(s)</source>
        <translation>
            <numerusform>Group %n node</numerusform>
            <numerusform>Group %n nodes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::CanvasView</name>
    <message numerus="yes">
        <source>%n node(s) selected</source>
        <translation>
            <numerusform>%n node selected</numerusform>
            <numerusform>%n nodes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ChartCrosshair</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Differences</name>
    <message numerus="yes">
        <source>%n added</source>
        <translation>
            <numerusform>%n added</numerusform>
            <numerusform>%n added</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n removed</source>
        <translation>
            <numerusform>%n removed</numerusform>
            <numerusform>%n removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Inspector</name>
    <message numerus="yes">
        <source>%n nodes selected</source>
        <translation>
            <numerusform>%n node selected</numerusform>
            <numerusform>%n nodes selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::LinePanel</name>
    <message numerus="yes">
        <source>Only the first %n series are shown.</source>
        <translation>
            <numerusform>Only the first series is shown.</numerusform>
            <numerusform>Only the first %n series are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::MoveGesture</name>
    <message numerus="yes">
        <source>Move %n node(s)</source>
        <translation>
            <numerusform>Move %n node</numerusform>
            <numerusform>Move %n nodes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n thing(s)</source>
        <translation>
            <numerusform>Move %n thing</numerusform>
            <numerusform>Move %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::NumberPanel</name>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n more does not fit into the panel.</numerusform>
            <numerusform>%n more do not fit into the panel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RecordsView</name>
    <message numerus="yes">
        <source>newest %n</source>
        <translation>
            <numerusform>newest %n</numerusform>
            <numerusform>newest %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::RenameOffer</name>
    <message numerus="yes">
        <source>“%1” is called “%2” now. It is used under its old name in %n place(s).</source>
        <translation>
            <numerusform>“%1” is called “%2” now. It is used under its old name in %n place.</numerusform>
            <numerusform>“%1” is called “%2” now. It is used under its old name in %n places.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Fields have other names now. They are used under their old ones in %n place(s).</source>
        <translation>
            <numerusform>Fields have other names now. They are used under their old ones in %n place.</numerusform>
            <numerusform>Fields have other names now. They are used under their old ones in %n places.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::TablePanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
