pragma ComponentBehavior: Bound
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
    // Quarter degrees: half a pixel on the ring, and no frame when less has moved.
    readonly property real sweep: Math.ceil(1440 * clock.part) / 4

    width: 268
    height: 318

    FaceClock {
        id: clock
        face: root.face
        fine: true
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
    // Four quarters, so that only the one that moves is drawn anew; they overlap by a hair.
    Repeater {
        model: 4
        delegate: Shape {
            id: quarter
            required property int index
            readonly property real sweep: Math.max(0, Math.min(90.300, root.sweep - 90 * index))
            visible: sweep > 0 && (root.phase === "running" || root.phase === "stopped")
            preferredRendererType: Shape.CurveRenderer
            ShapePath {
                strokeColor: root.phase === "stopped" ? Theme.dim : Theme.gold
                strokeWidth: 24
                fillColor: "transparent"
                capStyle: ShapePath.FlatCap
                PathAngleArc {
                    centerX: 134
                    centerY: 134
                    radiusX: 120
                    radiusY: 120
                    startAngle: 90 * quarter.index - 90
                    sweepAngle: quarter.sweep
                }
            }
        }
    }
    Shape {
        visible: root.phase === "waiting"
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Theme.line
            strokeWidth: 24
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            strokeStyle: ShapePath.DashLine
            dashPattern: [10.5 / 24, 8.35 / 24]
            dashOffset: 14.7 / 24
            PathAngleArc {
                centerX: 134
                centerY: 134
                radiusX: 120
                radiusY: 120
                startAngle: -90
                sweepAngle: 359.990
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
            stroke: 5
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
