pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A picture or film as large as the hall allows; whose it is and the turn's clock stand beside it.
Picture {
    id: root

    readonly property bool sound: scene.reel.kind === "sound"

    Gong {
        visible: root.sound
        cx: 816
        cy: 540
        r: 404
        hole: 320
        clear: [Qt.rect(1560, 126, 264, 826)]
    }
    Header {
        header: root.scene.header
    }
    Reel {
        objectName: "reel"
        x: 96
        y: root.sound ? 230 : 126
        width: 1440
        height: root.sound ? 620 : 826
        // In the middle of the hall when it is narrow enough; a sound in the middle of its gong.
        centre: 864
        reel: root.scene.reel
    }
    SmallClock {
        objectName: "clock"
        visible: !!root.scene.clock
        x: 1560
        y: 126
        face: root.scene.clock ?? null
    }
    Rectangle {
        id: plate
        visible: root.scene.title !== ""
        x: 1560
        y: root.scene.clock ? 412 : 126
        width: 264
        height: name.height + 48
        radius: 20
        color: Theme.card
        border.width: 3
        border.color: Theme.lineSoft
        antialiasing: true
        Rectangle {
            x: 0
            y: 24
            width: 8
            height: parent.height - 48
            color: Theme.gold
        }
        FitWords {
            id: name
            x: 28
            y: 24
            room: 220
            weight: 700
            steps: [52, 60, 2, 46, 54, 3, 42, 50, 5, 38, 46, 8]
            words: root.scene.title
        }
    }
}
