import QtQuick

// A clock value told at a moment: its phase, what is left, and how to write it. Draws nothing.
Item {
    id: root

    property var face: null
    property bool fine: false
    property real at: 0
    readonly property bool ticking: face ? typeof face.running_since === "number" : false
    readonly property real moment: Backstage.still ? Backstage.at : at
    readonly property real elapsed: face && ticking ? Math.max(0, moment - face.running_since) : 0
    readonly property real raw: face ? face.limit - face.spent - elapsed : 0
    readonly property real remains: Math.max(0, raw)
    readonly property real part: face && face.limit > 0 ? Math.min(1, remains / face.limit) : 0
    readonly property bool running: face && ticking ? raw > 0 || face.counts_over : false
    readonly property string phase: !face ? "" : raw <= 0 ? "over" : ticking ? (raw <= face.warning ? "warned" : "running") : face.spent > 0 ? "stopped" : "waiting"
    readonly property string caption: face ? face[phase] : ""
    readonly property int seconds: Math.ceil(remains / 1000)
    readonly property bool over: face ? raw <= 0 && face.counts_over : false
    readonly property string long: over ? "+" + minutes(Math.floor(-raw / 1000), 1) : minutes(seconds, 2)

    function minutes(all: int, digits: int): string {
        const rest = String(all % 60).padStart(2, "0");
        return String(Math.floor(all / 60)).padStart(digits, "0") + ":" + rest;
    }

    function look() {
        if (!Backstage.still)
            at = Backstage.now();
    }

    visible: false
    onFaceChanged: look()
    Component.onCompleted: look()

    FrameAnimation {
        running: root.fine && root.running && !Backstage.still
        onTriggered: root.look()
    }
    Timer {
        interval: 50
        repeat: true
        running: !root.fine && root.running && !Backstage.still
        onTriggered: root.look()
    }
}
