import QtQuick
import QtQuick.Shapes

// A line icon on a 24 px grid, by name; an unknown name draws a dot-free star.
Shape {
    id: root

    property string name: "star"
    property real size: 48
    property color color: Theme.gold
    property real stroke: 2
    property bool filled: false
    readonly property var shapes: ({
            "envelope": "M3 7a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v10a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2z M3 7.5l9 6.5l9 -6.5",
            "people": "M5 7a4 4 0 1 0 8 0a4 4 0 1 0 -8 0 M2 21v-1a6 6 0 0 1 6 -5.5h2a6 6 0 0 1 6 5.5v1 M16 3.2a4 4 0 0 1 0 7.6 M22 21v-1a6 6 0 0 0 -3.6 -5.2",
            "person": "M7.5 7a4.5 4.5 0 1 0 9 0a4.5 4.5 0 0 0 -9 0 M4 22v-1a7.5 7.5 0 0 1 16 0v1",
            "clock": "M3 12a9 9 0 1 0 18 0a9 9 0 0 0 -18 0 M12 7v5.5l3.5 2",
            "star": "M12 17.75l-6.172 3.245l1.179 -6.873l-5 -4.867l6.9 -1l3.086 -6.253l3.086 6.253l6.9 1l-5 4.867l1.179 6.873z",
            "mask": "M3.5 5c2.8 1.2 5.600 0.600 8.500 -0.800c2.900 1.400 5.700 2 8.500 0.800v7a8.500 8.500 0 0 1 -17 0z M7.300 9.800q1.200 -0.900 2.400 0 M14.300 9.800q1.200 -0.900 2.400 0 M8 14q4 3.500 8 0",
            "lock": "M4.500 12.500a2 2 0 0 1 2 -2h11a2 2 0 0 1 2 2v6.500a2 2 0 0 1 -2 2h-11a2 2 0 0 1 -2 -2z M8 10.500v-3.500a4 4 0 1 1 8 0v3.500",
            "hourglass": "M5.800 2.500h12.400 M5.800 21.500h12.400 M7.300 2.500v3c0 3 4.700 4.300 4.700 6.500s-4.700 3.500 -4.700 6.500v3 M16.700 2.500v3c0 3 -4.700 4.300 -4.700 6.500s4.700 3.500 4.700 6.500v3",
            "pause": "M8 5v14 M16 5v14",
            "check": "M5 12.500l4.500 4.500l9.500 -10",
            "cross": "M5.500 5.500l13 13 M18.500 5.500l-13 13",
            "warning": "M12 3.500l9.500 16.500h-19z M12 9.500v5 M12 17.200v0.100",
            "music": "M4 18a3 3 0 1 0 6 0a3 3 0 1 0 -6 0 M14 16a3 3 0 1 0 6 0a3 3 0 1 0 -6 0 M10 18v-13l10 -2v13",
            "book": "M12 6c-2.500 -2 -5.500 -2 -9 -1v14c3.500 -1 6.500 -1 9 1c2.500 -2 5.500 -2 9 -1v-14c-3.500 -1 -6.500 -1 -9 1v14",
            "flag": "M5 21v-17h14l-3.500 4.500l3.500 4.500h-14",
            "trophy": "M8 21h8 M12 17v4 M7 4h10v6a5 5 0 0 1 -10 0z M7 5.500h-3.500a4 4 0 0 0 4 5 M17 5.500h3.500a4 4 0 0 1 -4 5",
            "up": "M12 4l10 17h-20z",
            "down": "M12 20.500l-9.500 -16.500h19z",
            "film": "M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2z M7.500 4v16 M16.500 4v16 M3 9.300h4.500 M3 14.700h4.500 M16.500 9.300h4.500 M16.500 14.700h4.500",
            "image": "M3 6a2 2 0 0 1 2 -2h14a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-14a2 2 0 0 1 -2 -2z M3 17l5.500 -6l5 5.500l2.500 -2.500l5 5 M14.500 8.500a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0 -3 0",
            "speaker": "M4 9.500v5h3.500l5 4v-13l-5 4z M15.500 9a4.200 4.200 0 0 1 0 6 M18 6.500a8 8 0 0 1 0 11",
            "bulb": "M9 17h6 M10 21h4 M9 17c0 -2 -3.500 -3.500 -3.500 -8a6.500 6.500 0 0 1 13 0c0 4.500 -3.500 6 -3.500 8"
        })

    width: size
    height: size
    preferredRendererType: Shape.CurveRenderer

    ShapePath {
        strokeColor: root.filled ? "transparent" : root.color
        strokeWidth: root.filled ? 0 : root.stroke * root.size / 24
        fillColor: root.filled ? root.color : "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        scale: Qt.size(root.size / 24, root.size / 24)
        PathSvg {
            path: root.shapes[root.name] ?? root.shapes["star"]
        }
    }
}
