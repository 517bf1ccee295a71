import QtQuick

// Words that choose their size and line ends from steps (px, line height, most lines, ...).
// A name's steps are 100, 85 and 70 % on one line, then 70 % on two.
Words {
    id: root

    property string words: ""
    property real room: 1728
    property int measure: weight
    property real size: 72
    property real pitch: size * 1.2
    // When set, the whole block stands centred on this line.
    property real middle: NaN
    property var steps: [size, pitch, 1, size * 0.85, pitch * 0.85, 1, size * 0.7, pitch * 0.7, 1, size * 0.7, pitch * 0.7, 2]
    readonly property var fitted: Backstage.fit(words, room, measure, steps, spacing)

    base: isNaN(middle) ? 0 : middle + 0.33 * px - (fitted.lines - 1) * fitted.line / 2
    text: fitted.text
    px: fitted.px
    line: fitted.lines > 1 ? fitted.line : 0
}
