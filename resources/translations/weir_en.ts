<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>weir::BarGaugePanel</name>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n more does not fit into the panel.</numerusform>
            <numerusform>%n more do not fit into the panel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BarPanel</name>
    <message numerus="yes">
        <source>%n more keys are not shown.</source>
        <translation>
            <numerusform>%n more key is not shown.</numerusform>
            <numerusform>%n more keys are not shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n keys are kept.</source>
        <translation>
            <numerusform>Only the first key is kept.</numerusform>
            <numerusform>Only the first %n keys are kept.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Bars are stacked of the first %n values only.</source>
        <translation>
            <numerusform>Bars are stacked of the first value only.</numerusform>
            <numerusform>Bars are stacked of the first %n values only.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::Board</name>
    <message numerus="yes">
        <source>%n new panels</source>
        <translation>
            <numerusform>%n new panel</numerusform>
            <numerusform>%n new panels</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::BoardTabs</name>
    <message numerus="yes">
        <source>The board “%1” was closed with %n panels. Undo brings it back (%2).</source>
        <translation>
            <numerusform>The board “%1” was closed with %n panel. Undo brings it back (%2).</numerusform>
            <numerusform>The board “%1” was closed with %n panels. Undo brings it back (%2).</numerusform>
        </translation>
    </message>
</context>
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
    <name>weir::BoxPanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Where many records came, boxes are drawn from a sample of %n of them; the least and the greatest value are always shown.</source>
        <translation>
            <numerusform>Where many records came, boxes are drawn from a sample of %n of them; the least and the greatest value are always shown.</numerusform>
            <numerusform>Where many records came, boxes are drawn from a sample of %n of them; the least and the greatest value are always shown.</numerusform>
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
    <name>weir::ChartMarks</name>
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
    <name>weir::GaugePanel</name>
    <message numerus="yes">
        <source>%n more do not fit into the panel.</source>
        <translation>
            <numerusform>%n more does not fit into the panel.</numerusform>
            <numerusform>%n more do not fit into the panel.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::GeoPanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) had no place on the globe.</source>
        <translation>
            <numerusform>%n record had no place on the globe.</numerusform>
            <numerusform>%n records had no place on the globe.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::HeatMapPanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::HistogramPanel</name>
    <message numerus="yes">
        <source>Only the newest %n records of that time are counted.</source>
        <translation>
            <numerusform>Only the newest record of that time is counted.</numerusform>
            <numerusform>Only the newest %n records of that time are counted.</numerusform>
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
    <name>weir::LogBar</name>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
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
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::PlotCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
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
    <name>weir::RepeatedPanel</name>
    <message numerus="yes">
        <source>%n more values of “%1” are left out.</source>
        <translation>
            <numerusform>%n more value of “%1” is left out.</numerusform>
            <numerusform>%n more values of “%1” are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>More than %n values of “%1” are left out.</source>
        <translation>
            <numerusform>More than %n value of “%1” is left out.</numerusform>
            <numerusform>More than %n values of “%1” are left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ReportDialog</name>
    <message numerus="yes">
        <source>%n pages written to %1.</source>
        <translation>
            <numerusform>%n page written to %1.</numerusform>
            <numerusform>%n pages written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ReportPages</name>
    <message numerus="yes">
        <source>%n older ones are left out.</source>
        <translation>
            <numerusform>%n older one is left out.</numerusform>
            <numerusform>%n older ones are left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::ScatterPanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There is room for the newest %n points of each key.</source>
        <translation>
            <numerusform>There is room for the newest point of each key.</numerusform>
            <numerusform>There is room for the newest %n points of each key.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::StateTimelinePanel</name>
    <message numerus="yes">
        <source>Only the first %n keys are shown.</source>
        <translation>
            <numerusform>Only the first key is shown.</numerusform>
            <numerusform>Only the first %n keys are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the first %n states are shown. Numbers that change all the time want thresholds.</source>
        <translation>
            <numerusform>Only the first state is shown. Numbers that change all the time want thresholds.</numerusform>
            <numerusform>Only the first %n states are shown. Numbers that change all the time want thresholds.</numerusform>
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
<context>
    <name>weir::TemplateDialog</name>
    <message numerus="yes">
        <source>%n panel(s). What do they show in this graph?</source>
        <translation>
            <numerusform>%n panel. What does it show in this graph?</numerusform>
            <numerusform>%n panels. What do they show in this graph?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::TemplateNameDialog</name>
    <message numerus="yes">
        <source>%n panel(s) are kept, to be inserted into any graph.</source>
        <translation>
            <numerusform>%n panel is kept, to be inserted into any graph.</numerusform>
            <numerusform>%n panels are kept, to be inserted into any graph.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>weir::VariableBar</name>
    <message numerus="yes">
        <source>%n values</source>
        <translation>
            <numerusform>%n value</numerusform>
            <numerusform>%n values</numerusform>
        </translation>
    </message>
</context>
</TS>
