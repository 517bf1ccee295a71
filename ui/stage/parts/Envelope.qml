import QtQuick
import QtQuick.Shapes

// A lot on the wall: free is filled, used is a dashed open outline, drawn leaves a gold slot.
Item {
    id: root

    property string code: ""
    property string look: "free"
    readonly property bool free: look === "free"
    readonly property bool drawn: look === "drawn"

    Rectangle {
        visible: root.free
        anchors.fill: parent
        radius: 12
        color: Theme.cardHi
        border.width: 3
        border.color: Theme.line
        antialiasing: true
    }
    Shape {
        anchors.fill: parent
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: root.free ? Theme.line : root.drawn ? Theme.gold : Theme.lineSoft
            strokeWidth: root.drawn ? 4 : 3
            fillColor: "transparent"
            strokeStyle: root.free ? ShapePath.SolidLine : ShapePath.DashLine
            dashPattern: [2.800, 2.800]
            PathSvg {
                path: root.outline()
            }
        }
    }
    Words {
        x: (root.width - width) / 2
        base: root.drawn ? root.height / 2 + 0.33 * px : root.height * 0.865
        px: Math.min(68, root.height * 0.47)
        weight: root.free || root.drawn ? 900 : 400
        color: root.drawn ? Theme.gold : root.free ? Theme.ink : Theme.ink2
        text: root.code
    }

    function outline(): string {
        const w = root.width, h = root.height;
        if (free)
            return `M5 9L${w / 2} ${h * 0.4}L${w - 5} 9`;
        if (drawn)
            return `M14 2H${w - 14}a12 12 0 0 1 12 12V${h - 14}a12 12 0 0 1 -12 12H14a12 12 0 0 1 -12 -12V14a12 12 0 0 1 12 -12z`;
        return `M2 ${h * 0.42}L${w / 2} 4L${w - 2} ${h * 0.42}V${h - 3}H2z`;
    }
}
