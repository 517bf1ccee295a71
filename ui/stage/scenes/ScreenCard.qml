pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import stage.parts

// For setting up the projector: edges and safe area, a circle, letters, colours, greys, fine lines.
// The first line is read for sharpness at three sizes; the others say what to look at.
Picture {
    id: root

    readonly property list<point> corners: [Qt.point(0, 0), Qt.point(1, 0), Qt.point(0, 1), Qt.point(1, 1)]
    readonly property list<int> sizes: [96, 64, 36]
    readonly property list<int> bases: [416, 520, 592]

    band: 0

    Rectangle {
        x: Backstage.left
        y: Backstage.top
        width: Backstage.wide
        height: Backstage.high
        color: Theme.bg1
        border.width: 3
        border.color: Theme.gold
    }
    Repeater {
        model: root.corners
        delegate: Item {
            id: edge

            required property point modelData

            x: Backstage.left + modelData.x * Backstage.wide
            y: Backstage.top + modelData.y * Backstage.high
            rotation: modelData.y ? (modelData.x ? 180 : 270) : (modelData.x ? 90 : 0)

            Rectangle {
                width: 84
                height: 12
                color: Theme.gold
            }
            Rectangle {
                width: 12
                height: 84
                color: Theme.gold
            }
        }
    }
    Rectangle {
        x: 96
        y: 54
        width: 1728
        height: 972
        color: "transparent"
        border.width: 2
        border.color: Theme.ink2
    }
    Repeater {
        model: root.corners
        delegate: Item {
            required property point modelData

            x: 96 + modelData.x * 1728
            y: 54 + modelData.y * 972

            Rectangle {
                x: -40
                y: -1
                width: 80
                height: 2
                color: Theme.ink
            }
            Rectangle {
                x: -1
                y: -40
                width: 2
                height: 80
                color: Theme.ink
            }
        }
    }

    // The circle, and where the middle of each edge is.
    Rectangle {
        x: 640
        y: 130
        width: 640
        height: 640
        radius: 320
        color: "transparent"
        border.width: 4
        border.color: Theme.ink
        antialiasing: true
    }
    Repeater {
        model: 4
        delegate: Rectangle {
            required property int index

            x: 960 + [0, 864, 0, -864][index] - width / 2
            y: 540 + [-486, 0, 486, 0][index] - height / 2
            width: index % 2 ? 48 : 4
            height: index % 2 ? 4 : 48
            color: Theme.ink
        }
    }

    FitWords {
        x: 960 - width / 2
        base: 117
        room: 900
        steps: [48, 58, 1, 40, 48, 1]
        weight: 700
        words: root.scene.title
    }
    // How many pixels the hall's own window has; a picture of the card cannot know.
    Words {
        visible: !Backstage.still
        x: 960 - width / 2
        base: 290
        px: 56
        weight: 700
        color: Theme.gold
        text: [Window.width, Window.height].map(side => Math.round(side * Screen.devicePixelRatio)).join(String.fromCharCode(32, 215, 32))
    }
    Repeater {
        model: root.sizes.length
        delegate: Words {
            required property int index

            x: 960 - width / 2
            base: root.bases[index]
            px: root.sizes[index]
            weight: 600
            text: root.scene.lines[0] ?? ""
        }
    }
    Repeater {
        model: Math.max(0, root.scene.lines.length - 1)
        delegate: FitWords {
            required property int index

            x: 960 - width / 2
            base: 836 + 58 * index
            room: 1640
            steps: [44, 54, 1, 36, 44, 1]
            words: root.scene.lines[index + 1] ?? ""
        }
    }

    // The theme's colours with their names.
    Repeater {
        model: root.scene.colors.length
        delegate: Item {
            id: swatch

            required property int index
            readonly property var named: root.scene.colors[index]

            x: 140
            y: 206 + 124 * index

            Rectangle {
                width: 96
                height: 96
                radius: 12
                color: Theme[swatch.named[0]]
            }
            FitWords {
                x: 116
                middle: 48
                room: 360
                steps: [40, 48, 1, 36, 44, 1, 36, 44, 2]
                weight: 600
                words: swatch.named[1]
            }
        }
    }

    // Fine lines: upright and level, one and two pixels of a picture of 1920 wide.
    Repeater {
        model: 4
        delegate: Item {
            id: lines

            required property int index
            readonly property int thick: index < 2 ? 1 : 2
            readonly property bool upright: index % 2 === 0

            x: 1400 + 206 * (index % 2)
            y: 230 + 226 * Math.floor(index / 2)

            Rectangle {
                width: 180
                height: 200
                color: "black"
            }
            Repeater {
                model: lines.upright ? 90 / lines.thick : 100 / lines.thick
                delegate: Rectangle {
                    required property int index

                    x: lines.upright ? 2 * lines.thick * index : 0
                    y: lines.upright ? 0 : 2 * lines.thick * index
                    width: lines.upright ? lines.thick : 180
                    height: lines.upright ? 200 : lines.thick
                    color: "white"
                    antialiasing: false
                }
            }
        }
    }

    // Eleven greys from black to white; each must differ from its neighbours.
    Repeater {
        model: 11
        delegate: Rectangle {
            required property int index

            x: 140 + 149 * index
            y: 926
            width: 149
            height: 72
            color: Qt.rgba(index / 10, index / 10, index / 10, 1)
        }
    }
    Rectangle {
        x: 138
        y: 924
        width: 1643
        height: 76
        color: "transparent"
        border.width: 2
        border.color: Theme.ink2
    }
}
