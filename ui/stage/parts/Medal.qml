pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes

// A medal with rays and its number, or a star when the prize has none. Centred on cx, cy.
Item {
    id: root

    property real cx: 960
    property real cy: 410
    property real r: 212
    property bool rays: true
    property string number: ""

    component Ring: Rectangle {
        property real part: 1
        anchors.centerIn: parent
        width: 2 * root.r * part
        height: width
        radius: width / 2
        color: "transparent"
        border.color: Qt.alpha(Theme.goldInk, 0.5)
        antialiasing: true
    }

    function beams(): string {
        let path = "";
        for (let n = 0; n < 32; n++) {
            const turn = n * Math.PI / 16, x = Math.sin(turn) * r, y = Math.cos(turn) * r;
            path += `M${1.070 * x} ${1.070 * y}L${1.165 * x} ${1.165 * y}`;
        }
        return path;
    }

    x: cx
    y: cy

    Shape {
        visible: root.rays
        preferredRendererType: Shape.CurveRenderer
        ShapePath {
            strokeColor: Theme.gold
            strokeWidth: 7
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathSvg {
                path: root.beams()
            }
        }
    }
    Ring {
        color: Theme.gold
    }
    Ring {
        part: root.rays ? 0.91 : 0.89
        border.width: root.rays ? 4 : 2.500
    }
    Ring {
        visible: root.rays
        part: 0.845
        border.width: 2
    }
    FitWords {
        x: -width / 2
        base: 0.33 * px
        size: root.r * 1.370
        room: root.r * 1.5
        weight: 900
        color: Theme.goldInk
        words: root.number
    }
    Icon {
        visible: root.number === ""
        anchors.centerIn: parent
        size: root.r * 1.020
        filled: true
        name: "star"
        color: Theme.goldInk
    }
}
