import QtQuick
import stage.parts

// The judges are at work: no clock, no number.
Picture {
    id: root

    Gong {
        clear: [Qt.rect(420, 230, 1080, 90), Qt.rect(460, 545, 1000, 310)]
    }
    Header {
        header: root.scene.header
    }
    TeamTitle {
        x: 960 - width / 2
        y: 220
        base: 74
        px: 56
        number: root.scene.turn
        team: root.scene.team
        title: root.scene.title
    }
    Icon {
        x: 960 - size / 2
        y: 443 - size / 2
        size: 152
        stroke: 1.500
        name: "hourglass"
    }
    FitWords {
        x: 960 - width / 2
        middle: 702
        room: 1560
        steps: [132, 154, 2, 112, 130, 2, 92, 108, 2]
        weight: 900
        centred: true
        words: root.scene.message
    }
}
