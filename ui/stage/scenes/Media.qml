pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// A picture or a film of the contest fills the hall under the quiet header.
Picture {
    id: root

    Header {
        header: root.scene.header
    }
    FitWords {
        x: 96
        base: 190
        room: 1728
        size: 64
        weight: 700
        words: root.scene.title
    }
}
