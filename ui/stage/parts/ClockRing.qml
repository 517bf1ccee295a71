import QtQuick
import QtQuick.Shapes

// The question's clock: waiting ticks, running ring, the last seconds as a filled disc.
Item {
    id: root

    property var face: null
    readonly property string phase: clock.phase
    readonly property bool alarm: phase === "warned" || phase === "over"
    readonly property bool quiet: phase === "waiting" || phase === "stopped"
    readonly property bool wide: clock.seconds > 99
    readonly property string caption: clock.caption

    width: 268
    height: 318

    FaceClock {
        id: clock
        face: root.face
        smooth: true
    }
    Rectangle {
        visible: root.alarm
        width: 268
        height: 268
        radius: 134
        color: Theme.coralFill
        antialiasing: true
    }
    Rectangle {
        visible: root.phase === "running" || root.phase === "stopped"
        x: 2
        y: 2
        width: 264
        height: 264
        radius: 132
        color: "transparent"
        border.width: 24
        border.color: Theme.lineSoft
        antialiasing: true
    }
    Shape {
        visible: !root.alarm
        width: 268
        height: 268
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: root.phase === "waiting" ? Theme.line : root.phase === "stopped" ? Theme.dim : Theme.gold
            strokeWidth: 24
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            strokeStyle: root.phase === "waiting" ? ShapePath.DashLine : ShapePath.SolidLine
            dashPattern: [10.5 / 24, 8.35 / 24]
            dashOffset: 14.7 / 24
            PathAngleArc {
                centerX: 134
                centerY: 134
                radiusX: 120
                radiusY: 120
                startAngle: -90
                sweepAngle: root.phase === "waiting" ? 359.99 : 360 * clock.part
            }
        }
    }
    Words {
        anchors.horizontalCenter: parent.horizontalCenter
        base: 134 + 0.33 * px
        px: root.wide ? (root.alarm ? 112 : 96) : root.alarm ? 220 : root.quiet ? 150 : 180
        weight: root.alarm ? 900 : 700
        color: root.alarm ? Theme.coralInk : root.quiet ? Theme.ink2 : Theme.ink
        text: root.wide ? clock.minutes(clock.seconds, 1) : clock.seconds
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        y: 305 - words.baselineOffset
        spacing: 14
        Icon {
            visible: root.phase === "stopped"
            y: 10
            size: 32
            stroke: 3.5
            name: "pause"
            color: Theme.ink2
        }
        Words {
            id: words
            y: 0
            px: 36
            weight: root.alarm ? 900 : 600
            color: root.alarm ? Theme.coral : root.quiet ? Theme.ink2 : Theme.gold
            text: clock.caption
        }
    }
}
