import QtQuick

// The contest's logo, as large as `wide` and `high` allow; without one it takes no room.
Image {
    id: root

    property real wide: 150
    property real high: 50

    visible: Theme.logo > 0
    width: visible ? Math.min(wide, high * Theme.logo) : 0
    height: visible ? width / Theme.logo : 0
    source: visible ? "image://ornament/" + Theme.look + "/logo" : ""
    sourceSize: Qt.size(Math.ceil(width * Backstage.scale), Math.ceil(height * Backstage.scale))
}
