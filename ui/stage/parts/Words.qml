import QtQuick

// A text of the hall. `base` puts its first baseline; `line` fixes the line height.
Text {
    property real base: 0
    property real px: 44
    property int weight: 400
    property real line: 0
    property real spacing: 0
    property bool centred: false

    y: base - baselineOffset
    color: Theme.ink
    horizontalAlignment: centred ? Text.AlignHCenter : Text.AlignLeft
    textFormat: Text.PlainText
    // On a graphics card, distance fields would round the corners of large letters.
    renderType: px >= 100 ? Text.CurveRendering : Text.QtRendering
    font.family: "Source Sans Pro"
    font.pixelSize: px
    font.weight: weight
    font.letterSpacing: spacing
    font.hintingPreference: Font.PreferNoHinting
    lineHeightMode: line > 0 ? Text.FixedHeight : Text.ProportionalHeight
    lineHeight: line > 0 ? line : 1
}
