pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// The picture of the contest: before, between, after.
Picture {
    id: root

    // A logo stands on top and pushes the lines under it together.
    readonly property bool marked: Theme.logo > 0
    readonly property bool long: title.fitted.lines > 1
    readonly property list<rect> texts: [Qt.rect(540, 62, 840, 128), Qt.rect(180, 236, 1560, 534), Qt.rect(600, 800, 720, 130)]

    band: 50
    bold: texts.map(t => [t.x, t.y, t.width, t.height].join(",")).join(";")

    component Line: FitWords {
        x: (1920 - width) / 2 + spacing / 2
        centred: true
    }

    Gong {
        cy: 505
        r: 640
        clear: root.texts
    }
    Logo {
        x: 960 - width / 2
        y: 44
        wide: 640
        high: 110
    }
    Line {
        base: root.marked ? 200 : 105
        size: root.marked ? 38 : 44
        spacing: 2
        color: Theme.ink2
        words: root.scene.superior
    }
    Line {
        base: root.marked ? 247 : root.scene.superior === "" ? 140 : 165
        size: root.marked ? 44 : 50
        weight: 700
        spacing: 2
        words: root.scene.organizer
    }
    Rectangle {
        visible: root.scene.organizer !== ""
        x: 810
        y: root.marked ? 268 : 198
        width: 300
        height: 4
        color: Theme.gold
    }
    Line {
        base: root.marked ? 344 : 318
        size: root.marked ? 62 : 84
        weight: 600
        spacing: 18
        words: root.scene.event
    }
    Line {
        id: title
        base: (root.long ? 448 : 562) + (root.marked ? 22 : 0)
        room: 1640
        spacing: 2
        steps: [216, 250, 1, 184, 212, 1, 150, 172, 1, 124, 142, 1, 104, 122, 2, 90, 106, 2]
        weight: 900
        color: Theme.gold
        words: root.scene.title
    }
    Line {
        base: fitted.lines > 1 ? 690 : root.long ? 702 : 717
        steps: [112, 130, 1, 96, 112, 1, 76, 88, 1, 64, 74, 2]
        room: 1640
        weight: 700
        words: root.scene.subtitle
    }
    Line {
        base: 851
        size: 54
        weight: 700
        spacing: 1
        color: Theme.gold
        words: root.scene.region
    }
    Line {
        base: 919
        size: 44
        color: Theme.ink2
        words: root.scene.place_date
    }
}
