import QtQuick
import stage.parts

// The hall's window: 1920 x 1080 scaled into any size, the ground, and one scene fading into another.
Rectangle {
    id: root

    property Loader front: one
    property Loader back: two
    property string key: ""
    readonly property Picture picture: front.item as Picture
    readonly property Item shown: picture
    readonly property Item leaving: back.item as Item
    readonly property int band: picture ? picture.band : 26
    readonly property bool moving: fade.running

    // The same key means the same picture: it is updated in place and nothing is rebuilt.
    function show(file: string, newKey: string, scene: var, time: int) {
        settle();
        if (newKey === key && picture) {
            picture.scene = scene;
            return;
        }
        key = newKey;
        const old = front;
        front = back;
        back = old;
        front.z = 1;
        back.z = 0;
        front.setSource(file, {"scene": scene});
        if (Backstage.cut || time === 0 || !back.item) {
            front.opacity = 1;
            back.source = "";
        } else {
            front.opacity = 0;
            fade.duration = time;
            fade.start();
        }
    }

    function settle() {
        fade.stop();
        front.opacity = 1;
        if (back.item)
            back.source = "";
    }

    color: Theme.bg1

    Item {
        id: board
        width: 1920
        height: 1080
        anchors.centerIn: parent
        scale: Math.min(root.width / 1920, root.height / 1080) || 1

        Image {
            width: 1920
            height: 1080
            source: "image://ornament/" + Theme.name + "/ground/" + root.band
            sourceSize: Qt.size(Math.round(1920 * board.scale), Math.round(1080 * board.scale))
        }
        Loader {
            id: one
        }
        Loader {
            id: two
        }
    }
    Binding {
        target: Backstage
        property: "scale"
        value: board.scale
    }
    ParallelAnimation {
        id: fade
        property int duration: 320
        onFinished: root.settle()
        NumberAnimation {
            target: root.front
            property: "opacity"
            from: 0
            to: 1
            duration: fade.duration
            easing.type: Easing.OutCubic
        }
        NumberAnimation {
            target: root.back
            property: "opacity"
            from: 1
            to: 0
            duration: fade.duration
            easing.type: Easing.InCubic
        }
    }
}
