pragma ComponentBehavior: Bound
import QtQuick

// A picture, film or sound of the contest, as large as fits the box, with how far it has run.
Item {
    id: root

    property var reel: null
    readonly property string kind: reel ? reel.kind : "picture"
    readonly property bool sound: kind === "sound"
    readonly property bool plays: kind !== "picture"
    readonly property bool ticking: reel ? typeof reel.running_since === "number" : false
    property real at: 0
    readonly property real moment: Backstage.still ? Backstage.at : at
    readonly property real position: !reel ? 0 : reel.position + (ticking ? Math.max(0, moment - reel.running_since) : 0)
    // The item is Python's and may go before this one does.
    readonly property real shape: film ? film.ratio : 0
    readonly property real length: film ? film.duration : 0
    readonly property real part: length > 0 ? Math.min(1, position / length) : 0
    readonly property real room: height - (plays && !sound ? 18 : 0)
    readonly property real ratio: shape > 0 ? shape : 16 / 9
    property real centre: width / 2

    function look() {
        if (!Backstage.still)
            at = Backstage.now();
    }

    onReelChanged: look()
    Component.onCompleted: look()

    Timer {
        interval: root.sound ? 50 : 250
        repeat: true
        running: root.ticking && root.part < 1 && !Backstage.still
        onTriggered: root.look()
    }
    Item {
        id: frame
        visible: !root.sound
        width: Math.round(Math.min(root.width, root.room * root.ratio))
        height: Math.round(width / root.ratio)
        x: Math.round(Math.max(0, Math.min(root.width - width, root.centre - width / 2)))
        y: Math.round((root.room - height) / 2)

        Film {
            id: film
            objectName: "film"
            anchors.fill: parent
            visible: root.shape > 0
            album: Backstage.album
            file: root.reel ? root.reel.file : ""
            line: Theme.line
            sharp: Backstage.scale
        }
        Rectangle {
            visible: root.shape === 0
            anchors.fill: parent
            radius: 20
            color: Theme.card
            border.width: 3
            border.color: Theme.lineSoft
            antialiasing: true
            Icon {
                id: sign
                anchors.horizontalCenter: parent.horizontalCenter
                y: parent.height / 2 - size * 1.1
                size: Math.min(160, root.height / 3)
                stroke: 1.600
                name: root.plays ? "film" : "image"
                color: Theme.dim
            }
            FitWords {
                x: (parent.width - width) / 2
                middle: parent.height / 2 + sign.size * 0.45
                room: parent.width - 60
                steps: [44, 54, 1, 36, 44, 2]
                color: Theme.ink2
                words: root.reel ? root.reel.file : ""
            }
        }
    }
    Rectangle {
        visible: root.plays && !root.sound
        x: frame.x
        y: frame.y + frame.height + 8
        width: frame.width
        height: 10
        radius: 5
        color: Theme.lineSoft
        antialiasing: true
        Rectangle {
            visible: width > 0
            width: Math.round(parent.width * root.part)
            height: 10
            radius: Math.min(5, width / 2)
            color: root.ticking ? Theme.gold : Theme.dim
            antialiasing: true
        }
    }
    Loader {
        active: root.sound
        anchors.fill: parent
        sourceComponent: SoundRing {
            part: root.part
            running: root.ticking && root.part < 1
            begun: root.position > 0
        }
    }
}
