import QtQuick

// One option in any state. The slot for its mark is kept free always, so the text never moves.
Item {
    id: root

    property var option: ({letter: "", text: "", look: "plain", word: ""})
    property bool row: height < 120
    readonly property string look: option.look
    readonly property bool correct: look === "right"
    readonly property bool wrong: look === "wrong"
    readonly property bool chosen: look === "chosen"
    readonly property bool off: look === "off"
    readonly property color mark: correct ? Theme.jadeInk : wrong ? Theme.coral : Theme.gold
    readonly property real side: Math.min(92, height - 22)
    readonly property real slot: row ? 264 : 132
    property var steps: [52, 60, 2]
    readonly property real textRoom: width - 47 - side - slot - 17

    Rectangle {
        anchors.fill: parent
        radius: 20
        color: root.correct ? Theme.jade : root.chosen ? Theme.cardHi : root.look === "plain" ? Theme.card : "transparent"
        border.width: root.correct ? 0 : root.chosen || root.wrong ? 8 : root.off ? 2 : 3
        border.color: root.chosen ? Theme.gold : root.wrong ? Theme.coral : Theme.lineSoft
        antialiasing: true
        Behavior on color {
            enabled: !Backstage.cut
            ColorAnimation {
                duration: 160
            }
        }
    }
    Rectangle {
        x: 23
        anchors.verticalCenter: parent.verticalCenter
        width: root.side
        height: root.side
        radius: 16
        color: root.correct ? Theme.jadeInk : root.chosen ? Theme.gold : "transparent"
        border.width: root.correct || root.chosen ? 0 : root.off ? 3 : 4
        border.color: root.wrong ? Theme.coral : root.off ? Theme.lineSoft : Theme.gold
        antialiasing: true
        Words {
            anchors.horizontalCenter: parent.horizontalCenter
            base: parent.height / 2 + 0.33 * px
            px: root.side * 0.66
            weight: 900
            color: root.correct ? Theme.jade : root.chosen ? Theme.goldInk : root.wrong ? Theme.coral : root.off ? Theme.dim : Theme.gold
            text: root.option.letter
        }
    }
    FitWords {
        id: words
        x: 23 + root.side + 24
        middle: root.height / 2 + 1
        room: root.textRoom
        measure: 700
        steps: root.steps
        weight: root.correct ? 700 : root.off ? 400 : 600
        color: root.correct ? Theme.jadeInk : root.off ? Theme.dim : Theme.ink
        words: root.option.text
    }
    Item {
        visible: root.option.word !== ""
        x: root.width - root.slot - 9
        width: root.slot
        height: parent.height

        Rectangle {
            id: disc
            visible: root.correct
            anchors.centerIn: icon
            width: root.row ? 76 : 84
            height: width
            radius: width / 2
            color: Theme.jadeInk
            antialiasing: true
        }
        Icon {
            id: icon
            x: root.row ? 16 : (parent.width - width) / 2
            y: root.row ? (parent.height - height) / 2 : parent.height / 2 - 24 - height / 2
            size: root.correct ? 56 : root.wrong ? 60 : 56
            stroke: root.correct ? 4.2 : root.wrong ? 3.600 : 2.600
            name: root.correct ? "check" : root.wrong ? "cross" : "lock"
            color: root.correct ? Theme.jade : root.mark
        }
        FitWords {
            x: root.row ? 108 : (parent.width - width) / 2
            base: root.row ? parent.height / 2 + 0.33 * px : parent.height / 2 + (root.correct ? 57 : 50)
            steps: root.row ? [48, 56, 1] : [38, 44, 1]
            room: root.row ? 140 : 124
            weight: 900
            color: root.mark
            words: root.option.word
        }
    }
}
