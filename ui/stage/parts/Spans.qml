pragma ComponentBehavior: Bound
import QtQuick

// A line made of pieces, all on one baseline. `loud` sets strong pieces larger and in gold.
Item {
    id: root

    property var spans: []
    property bool loud: false
    property real px: 44
    property real base: 0

    width: line.width
    implicitWidth: line.width

    Row {
        id: line
        Repeater {
            model: root.spans.length
            delegate: Item {
                id: piece
                required property int index
                readonly property var span: root.spans[index] ?? ({text: "", tone: "plain"})
                readonly property string tone: span.tone
                readonly property bool big: root.loud && tone === "strong"
                width: words.implicitWidth
                height: root.height
                Words {
                    id: words
                    base: root.base
                    px: piece.big ? Math.round(root.px * 1.3) : root.px
                    weight: piece.tone === "quiet" ? 400 : piece.tone === "plain" ? 600 : piece.big ? 900 : 700
                    color: piece.tone === "quiet" ? Theme.ink2 : piece.tone === "right" ? Theme.jade : piece.tone === "wrong" ? Theme.coral : piece.big ? Theme.gold : Theme.ink
                    text: piece.span.text
                }
            }
        }
    }
}
