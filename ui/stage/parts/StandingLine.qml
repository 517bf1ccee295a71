pragma ComponentBehavior: Bound
import QtQuick

// One team's row in the standings. It stands where the team was before, then slides in 900 ms;
// a `fresh` one was on another page and fades in where it belongs.
Item {
    id: root

    property var row: null
    property bool striped: false
    property int columns: 2
    property real step: 240
    property real last: 1340
    property real moveX: 700
    property real place: 0
    property real from: place
    property bool fresh: false
    property int px: 52
    readonly property bool leader: row ? row.leader : false
    readonly property int move: row && row.move ? row.move : 0
    readonly property bool known: row ? typeof row.move === "number" : false
    readonly property color ink: leader ? Theme.goldInk : Theme.ink

    readonly property bool lifted: slide.running && from > place

    y: place
    z: leader ? 2 : lifted ? 1 : 0
    width: 1728
    height: 80
    Component.onCompleted: {
        if (Backstage.cut)
            return;
        if (fresh) {
            opacity = 0;
            come.start();
        } else if (from !== place) {
            y = from;
            slide.start();
        }
    }

    Rectangle {
        visible: root.leader || root.striped || root.lifted
        anchors.fill: parent
        radius: 12
        color: root.leader ? Theme.gold : root.lifted ? Theme.cardHi : Theme.card
        antialiasing: true
    }
    FitWords {
        x: 60 - width / 2
        middle: 40
        room: 110
        size: 52
        weight: 700
        color: root.leader ? Theme.goldInk : Theme.gold
        words: root.row ? root.row.place : ""
    }
    FitWords {
        x: 149
        middle: 40
        room: root.moveX - 170
        steps: [52, 60, 1, 44, 52, 1, 36, 44, 1, 36, 38, 2]
        weight: 700
        color: root.ink
        words: root.row ? root.row.team : ""
    }
    Icon {
        visible: root.move !== 0
        x: root.moveX - 2
        y: 40 - size / 2
        size: 38
        stroke: 2.200
        filled: root.move > 0
        name: root.move > 0 ? "up" : "down"
        color: root.leader ? Theme.goldInk : root.move > 0 ? Theme.jade : Theme.coral
    }
    Rectangle {
        visible: root.known && root.move === 0
        x: root.moveX
        y: 36
        width: 36
        height: 6
        radius: 3
        color: root.leader ? Theme.goldInk : Theme.ink2
        antialiasing: true
    }
    Words {
        visible: root.move !== 0
        x: root.moveX + 49
        base: 40 + 0.33 * px
        px: 44
        weight: 600
        color: root.leader ? Theme.goldInk : root.move > 0 ? Theme.jade : Theme.coral
        text: Math.abs(root.move)
    }
    Repeater {
        model: root.columns
        delegate: FitWords {
            required property int index
            x: root.last - (root.columns - 1 - index) * root.step - width
            middle: 40
            room: root.step - 10
            steps: [root.px, root.px * 1.15, 1]
            color: root.ink
            words: root.row ? root.row.columns[index] ?? "" : ""
        }
    }
    FitWords {
        x: 1692 - width
        middle: 40
        room: 250
        size: root.columns > 3 ? 52 : 60
        weight: 900
        color: root.ink
        words: root.row ? root.row.total : ""
    }
    // The hall first sees the order it knows.
    SequentialAnimation {
        id: slide
        PauseAnimation {
            duration: 700
        }
        NumberAnimation {
            target: root
            property: "y"
            to: root.place
            duration: 900
            easing.type: Easing.OutCubic
        }
    }
    SequentialAnimation {
        id: come
        PauseAnimation {
            duration: 1180
        }
        NumberAnimation {
            target: root
            property: "opacity"
            to: 1
            duration: 420
            easing.type: Easing.OutCubic
        }
    }
}
