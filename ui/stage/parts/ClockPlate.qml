import QtQuick

// The long clock. Overtime fills the whole plate, with its own sign, plus and hatched bar.
Item {
    id: root

    property var face: null
    readonly property string phase: clock.phase
    readonly property bool over: clock.over
    readonly property bool warned: phase === "warned" || (phase === "over" && !over)
    readonly property bool quiet: phase === "waiting" || phase === "stopped"
    readonly property color tint: over ? Theme.coralInk : warned ? Theme.coral : quiet ? Theme.ink2 : Theme.gold
    readonly property string caption: clock.caption

    width: 540
    height: 434

    FaceClock {
        id: clock
        face: root.face
    }
    Rectangle {
        anchors.fill: parent
        radius: 28
        color: root.over ? Theme.coralFill : Theme.card
        border.width: root.over ? 0 : root.warned ? 6 : 3
        border.color: root.warned ? Theme.coral : Theme.lineSoft
        antialiasing: true
    }
    Row {
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 18
        Icon {
            y: 57 - height / 2
            size: root.over ? 56 : 40
            stroke: root.over ? 2.400 : root.phase === "stopped" ? 4 : 2.200
            name: root.over || root.warned ? "warning" : root.phase === "stopped" ? "pause" : "clock"
            color: root.over ? Theme.coralInk : root.warned ? Theme.coral : Theme.ink2
        }
        Words {
            base: root.over ? 75 : 71
            px: root.over ? 54 : 42
            weight: root.over ? 900 : root.warned ? 700 : 600
            color: root.over ? Theme.coralInk : root.warned ? Theme.coral : Theme.ink2
            text: clock.caption
        }
    }
    FitWords {
        x: (root.width - width) / 2
        base: 260
        room: 480
        steps: [196, 214, 1, 164, 180, 1]
        weight: 700
        color: root.over ? Theme.coralInk : root.quiet ? Theme.ink2 : Theme.ink
        words: clock.long
    }
    Item {
        x: 41
        y: 309
        width: 458
        height: 22
        Rectangle {
            anchors.fill: parent
            radius: 11
            color: root.over ? "transparent" : Theme.bg1
            border.width: root.over ? 0 : 2
            border.color: Theme.lineSoft
            antialiasing: true
        }
        Rectangle {
            visible: !root.over && width > 0
            x: 2
            y: 2
            width: Math.round(454 * clock.part)
            height: 18
            radius: Math.min(9, width / 2)
            color: root.tint
            antialiasing: true
        }
        Image {
            visible: root.over
            anchors.fill: parent
            source: visible ? "image://ornament/" + Theme.look + "/hatch" : ""
            sourceSize: Qt.size(Math.ceil(458 * Backstage.scale), Math.ceil(22 * Backstage.scale))
        }
    }
    Row {
        id: limit
        readonly property string text: root.face ? root.face.limit_text : ""
        readonly property int cut: text.lastIndexOf(" ") + 1
        anchors.horizontalCenter: parent.horizontalCenter
        spacing: 12
        Words {
            base: 391
            px: 42
            weight: 600
            color: root.over ? Theme.coralInk : Theme.ink2
            text: limit.text.slice(0, limit.cut).trim()
        }
        Words {
            base: 391
            px: 42
            weight: 700
            color: root.over ? Theme.coralInk : Theme.ink
            text: limit.text.slice(limit.cut)
        }
    }
}
