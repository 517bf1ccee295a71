pragma ComponentBehavior: Bound
import QtQuick
import stage.parts

// The hall's window: the ground to its edges, on it the board of 1920 x 1080 as large as the
// window allows, and on the board one scene. A new scene stands at once, under a veil: the
// picture before it, which fades.
Rectangle {
    id: root

    property string key: ""
    readonly property Picture picture: loader.item as Picture
    readonly property Item shown: picture
    readonly property string texts: picture ? picture.bold : ""
    readonly property real density: Screen.devicePixelRatio
    readonly property size pixels: Qt.size(Math.ceil(width * density), Math.ceil(height * density))
    readonly property bool moving: fade.running

    // The same key means the same picture: it is updated in place and nothing is rebuilt.
    // `before` names what the hall sees at this moment; "" cuts.
    function show(file: string, newKey: string, scene: var, before: string, time: int) {
        if (newKey === key && picture) {
            settle();
            picture.scene = scene;
            return;
        }
        settle();
        key = newKey;
        loader.setSource(file, {"scene": scene});
        if (before !== "") {
            veil.source = before;
            veil.opacity = 1;
            fade.duration = time;
            fade.start();
        }
    }

    function settle() {
        fade.stop();
        veil.opacity = 0;
        veil.source = "";
    }

    color: Theme.bg1

    component Ground: Image {
        property string texts: ""
        anchors.fill: parent
        source: "image://ornament/" + Theme.look + "/ground" + texts
        sourceSize: root.pixels
    }

    Ground {}
    // Only a contest with a picture of its own has a second ground, bolder away from the texts.
    Loader {
        id: bold
        anchors.fill: parent
        active: Theme.pictured && root.texts !== ""
        sourceComponent: Ground {
            texts: "/" + root.texts
        }
    }
    Image {
        width: root.width
        height: Math.ceil(91 * board.scale)
        anchors.bottom: parent.bottom
        opacity: root.picture ? root.picture.band / 100 : 0.26
        source: "image://ornament/" + Theme.look + "/band/" + board.scale * root.density
        sourceSize: Qt.size(root.pixels.width, Math.ceil(height * root.density))
    }
    Item {
        id: board
        width: 1920
        height: 1080
        anchors.centerIn: parent
        scale: Math.min(root.width / 1920, root.height / 1080) || 1

        Loader {
            id: loader
        }
    }
    Image {
        id: veil
        anchors.fill: parent
        opacity: 0
        cache: false
    }
    Binding {
        target: Backstage
        property: "scale"
        value: board.scale * root.density
    }
    Binding {
        target: Backstage
        property: "wide"
        value: root.width / board.scale || 1920
    }
    Binding {
        target: Backstage
        property: "high"
        value: root.height / board.scale || 1080
    }
    NumberAnimation {
        id: fade
        target: veil
        property: "opacity"
        to: 0
        easing.type: Easing.InOutSine
        onFinished: root.settle()
    }
}
