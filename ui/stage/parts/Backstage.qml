pragma Singleton
import QtQuick

// What the parts need from the view: the desk's time, the fitting of texts, how much may move.
QtObject {
    property var hands: null
    // The pictures of the contest, by file name.
    property QtObject album: null
    // A still is a picture: everything is at its final state and `at` is its moment.
    property bool still: false
    property bool reduced: false
    property real at: 0
    property real scale: 1
    readonly property bool cut: still || reduced

    function now(): real {
        return hands.now();
    }

    // steps: flat list of px, line height, most lines; returns {text, px, line, lines}
    function fit(text: string, width: real, weight: int, steps: var, spacing: real): var {
        return hands.fit(text, width, weight, steps, spacing);
    }
}
