import QtQuick

// The clock of a turn beside a film, 264 wide: phase in words and sign, then the digits.
Item {
    id: root

    property var face: null
    readonly property string phase: clock.phase
    readonly property bool over: clock.phase === "over"
    readonly property bool warned: phase === "warned"
    readonly property bool quiet: phase === "waiting" || phase === "stopped"
    readonly property color tint: over ? Theme.coralInk : warned ? Theme.coral : quiet ? Theme.ink2 : Theme.ink
    readonly property string caption: clock.caption

    width: 264
    height: 262

    FaceClock {
        id: clock
        face: root.face
    }
    Rectangle {
        anchors.fill: parent
        radius: 20
        color: root.over ? Theme.coralFill : Theme.card
        border.width: root.over ? 0 : root.warned ? 6 : 3
        border.color: root.warned ? Theme.coral : Theme.lineSoft
        antialiasing: true
    }
    Icon {
        x: (root.width - size) / 2
        y: 20
        size: 46
        stroke: root.over ? 2.800 : root.phase === "stopped" ? 4 : 2.400
        name: root.over || root.warned ? "warning" : root.phase === "stopped" ? "pause" : "clock"
        color: root.tint
    }
    FitWords {
        x: (root.width - width) / 2
        middle: 114
        room: 240
        centred: true
        steps: [40, 48, 1, 36, 42, 1, 36, 40, 2]
        weight: root.over ? 900 : 600
        color: root.tint
        words: clock.caption
    }
    FitWords {
        x: (root.width - width) / 2
        base: 234
        room: 240
        steps: [92, 100, 1, 76, 84, 1, 60, 68, 1]
        weight: root.over ? 900 : 700
        color: root.tint
        words: clock.long
    }
}
