pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// For setting up the projector: the frame of the safe area, a circle, letters, colours.
Picture {
    id: root

    band: 0

    Rectangle {
        x: 96
        y: 54
        width: 1728
        height: 972
        color: "transparent"
        border.width: 4
        border.color: Theme.ink
    }
    FitWords {
        x: 960 - width / 2
        base: 260
        room: 1500
        size: 96
        weight: 900
        words: root.scene.title
    }
    Repeater {
        model: root.scene.lines.length
        delegate: FitWords {
            required property int index
            x: 960 - width / 2
            base: 400 + 90 * index
            room: 1600
            size: 64
            words: root.scene.lines[index] ?? ""
        }
    }
}
