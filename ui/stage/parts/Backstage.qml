pragma Singleton
import QtQuick

// What the parts need from the view: the desk's time, the fitting of texts, how much may move,
// and where the window ends around the board.
QtObject {
    property var hands: null
    // The pictures of the contest, by file name.
    property QtObject album: null
    // A still is a picture: everything is at its final state and `at` is its moment.
    property bool still: false
    property bool reduced: false
    // The hall has seen this picture already: it comes back as it ended.
    property bool again: false
    property real at: 0
    // Pixels of the screen for one of the board.
    property real scale: 1
    // The window in the board's pixels; larger than the board when its shape is another.
    property real wide: 1920
    property real high: 1080
    readonly property real left: (1920 - wide) / 2
    readonly property real top: (1080 - high) / 2
    // Where the woven band begins.
    readonly property real foot: top + high - 88
    readonly property bool cut: still || reduced || again

    function now(): real {
        return hands.now();
    }

    // How wide a text is at a size, in the board's pixels.
    function width(text: string, weight: int, px: real): real {
        return hands.width(text, weight, px);
    }

    // steps: flat list of px, line height, most lines; returns {text, px, line, lines}
    function fit(text: string, width: real, weight: int, steps: var, spacing: real): var {
        return hands.fit(text, width, weight, steps, spacing);
    }
}
