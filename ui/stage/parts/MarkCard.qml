import QtQuick

// One judge's mark. It lies with its back up and turns over once, 300 ms, after `delay`.
// `low` is the card of two ranks: everything closer together.
Item {
    id: root

    property var card: ({label: "", mark: "", note: ""})
    property int delay: 0
    property bool low: false
    property bool face: true
    readonly property bool out: card.note !== ""

    component Diamond: Rectangle {
        property real side: 100
        anchors.centerIn: parent
        width: side
        height: side
        rotation: 45
        color: "transparent"
        border.color: Theme.gold
        antialiasing: true
    }

    transform: Scale {
        id: squeeze
        origin.y: root.height / 2
    }
    Component.onCompleted: {
        if (Backstage.cut)
            return;
        face = false;
        turn.start();
    }

    Rectangle {
        anchors.fill: parent
        radius: 20
        color: root.face ? (root.out ? "transparent" : Theme.card) : Theme.cardHi
        border.width: 3
        border.color: root.face ? Theme.lineSoft : Theme.line
        antialiasing: true
    }
    Item {
        visible: !root.face
        anchors.fill: parent
        Diamond {
            side: root.height * 0.4
            border.width: 4
        }
        Diamond {
            side: root.height * 0.2
            color: Theme.gold
        }
    }
    Item {
        visible: root.face
        anchors.fill: parent
        FitWords {
            x: (root.width - width) / 2
            base: root.low ? 42 : 65
            room: root.width - 24
            steps: root.low ? [38, 46, 1, 36, 44, 1] : [42, 50, 1, 38, 46, 1, 36, 44, 1]
            color: Theme.ink2
            words: root.card.label
        }
        FitWords {
            x: (root.width - width) / 2
            base: root.low ? (root.out ? 98 : 130) : root.out ? 160 : 191
            room: root.width - 16
            steps: root.low ? [root.out ? 72 : 90, 100, 1, 72, 84, 1] : [112, 140, 1, 96, 120, 1, 84, 100, 1, 72, 84, 1]
            weight: root.out ? 400 : 700
            measure: 700
            color: root.out ? Theme.dim : Theme.ink
            words: root.card.mark
        }
        FitWords {
            x: (root.width - width) / 2
            base: root.low ? 149 : 218
            room: root.width - 20
            steps: [38, 46, 1, 36, 44, 1]
            weight: 600
            color: Theme.coral
            words: root.card.note
        }
    }
    SequentialAnimation {
        id: turn
        PauseAnimation {
            duration: root.delay
        }
        NumberAnimation {
            target: squeeze
            property: "yScale"
            to: 0
            duration: 150
            easing.type: Easing.InCubic
        }
        PropertyAction {
            target: root
            property: "face"
            value: true
        }
        NumberAnimation {
            target: squeeze
            property: "yScale"
            to: 1
            duration: 150
            easing.type: Easing.OutCubic
        }
    }
}
