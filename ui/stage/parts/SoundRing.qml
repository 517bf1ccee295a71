pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// A sound has no picture: a speaker in the gong, and a ring that says how far it has run.
Item {
    id: root

    property real part: 0
    property bool running: false
    property bool begun: false
    readonly property real r: Math.min(width, height) / 2
    readonly property real thick: Math.max(12, r * 0.09)
    // Quarter degrees, so that no frame is drawn when less has moved.
    readonly property real sweep: Math.floor(1440 * part) / 4

    Rectangle {
        x: root.width / 2 - root.r
        y: root.height / 2 - root.r
        width: 2 * root.r
        height: width
        radius: root.r
        color: Theme.card
        border.width: root.thick
        border.color: Theme.lineSoft
        antialiasing: true
    }
    Repeater {
        model: [0.760, 0.660]
        delegate: Rectangle {
            required property real modelData
            x: root.width / 2 - width / 2
            y: root.height / 2 - height / 2
            width: 2 * root.r * modelData
            height: width
            radius: width / 2
            color: "transparent"
            border.width: Math.max(2, root.r / 90)
            border.color: Theme.motif
            antialiasing: true
        }
    }
    Shape {
        visible: root.sweep > 0
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: root.running ? Theme.gold : Theme.dim
            strokeWidth: root.thick
            fillColor: "transparent"
            capStyle: ShapePath.FlatCap
            PathAngleArc {
                centerX: root.width / 2
                centerY: root.height / 2
                radiusX: root.r - root.thick / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: Math.min(359.990, root.sweep)
            }
        }
    }
    Icon {
        x: (root.width - size) / 2
        y: (root.height - size) / 2
        size: root.r * 0.8
        stroke: 1.800
        name: !root.running && root.begun ? "pause" : "speaker"
        color: root.running ? Theme.gold : Theme.ink2
    }
}
