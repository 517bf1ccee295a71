import QtQuick

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

    x: cx
    y: cy

    Repeater {
        model: root.rays ? 32 : 0
        delegate: Item {
            required property int index
            rotation: index * 11.25
            Rectangle {
                x: -3.500
                y: -root.r * 1.185
                width: 7
                height: root.r * 0.135
                radius: 3.500
                color: Theme.gold
                antialiasing: true
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
