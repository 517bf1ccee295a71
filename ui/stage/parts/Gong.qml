import QtQuick

// The gong rings behind a scene, down to the band. `clear` lists the rectangles of text its
// squares keep away from; rings smaller than `hole` are left out.
Item {
    id: root

    property real cx: 960
    property real cy: 501
    property real r: 560
    property real hole: 0
    property list<rect> clear
    readonly property real side: 2 * r + 8

    function texts(): string {
        const all = [Qt.rect(96, 54, 1728, 56)].concat(Array.from(clear));
        return all.map(t => [t.x - cx, t.y - cy, t.width, t.height].join(",")).join(";");
    }

    x: Backstage.left
    y: Backstage.top
    width: Backstage.wide
    height: Backstage.high - 91
    clip: true

    Image {
        x: root.cx - root.side / 2 - root.x
        y: root.cy - root.side / 2 - root.y
        width: root.side
        height: root.side
        source: "image://ornament/" + [Theme.look, "gong", root.r, root.hole, root.texts()].join("/")
        sourceSize: Qt.size(Math.ceil(root.side * Backstage.scale), Math.ceil(root.side * Backstage.scale))
    }
}
