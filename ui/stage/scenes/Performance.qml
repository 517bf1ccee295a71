pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A skit or another timed piece: its title is the focal point, the clock stands beside it.
Picture {
    id: root

    Gong {
        cx: 700
        cy: 560
        r: 520
        clear: [Qt.rect(96, 150, 1150, 80), Qt.rect(96, 320, 1148, 380), Qt.rect(96, 750, 1100, 80)]
    }
    Header {
        header: root.scene.header
    }
    TeamTitle {
        x: 96
        y: 120
        base: 88
        room: 1148
        dot: true
        number: root.scene.turn
        team: root.scene.team
        title: root.scene.round_title
    }
    FitWords {
        x: 96
        middle: 490
        room: 1150
        steps: [160, 196, 2, 140, 166, 2, 116, 138, 2, 100, 118, 3]
        weight: 900
        words: root.scene.title
    }
    Row {
        x: 98
        spacing: 60
        transformOrigin: Item.Left
        scale: Math.min(1, 1720 / Math.max(1, implicitWidth))
        Repeater {
            model: root.scene.notes.length
            delegate: Row {
                id: note
                required property int index
                readonly property var pair: root.scene.notes[index] ?? ["star", ""]
                spacing: 16
                Icon {
                    y: 766
                    size: 46
                    stroke: 2.200
                    name: note.pair[0]
                }
                Words {
                    base: 806
                    px: 46
                    color: Theme.ink2
                    text: note.pair[1]
                }
            }
        }
    }
    ClockPlate {
        objectName: "clock"
        x: 1284
        y: 150
        face: root.scene.clock ?? null
    }
}
