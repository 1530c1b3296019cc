/// <reference types="@mapeditor/tiled-api" />

/*
 * Bedtime Loop in Tiled: whenever a map is saved, `bedtime check` looks it over, and what it finds
 * stands in the Issues view. A double click there selects the object, or shows the cell.
 *
 * Tiled cannot take an issue back: press Clear in the Issues view to see only what is left.
 */

/* exported bedtime */

const bedtime = {
    cell: 16,

    /** The folder that holds the launcher: the map's own, or one above it. */
    folderOf(fileName) {
        let folder = FileInfo.path(fileName);
        for (let up = 0; up < 4; up++) {
            if (File.exists(folder + "/bedtime.cmd")) {
                return folder;
            }
            folder = FileInfo.path(folder);
        }
        return "";
    },

    /** What the game says about a map: a list of findings, or null if it cannot be asked. */
    findings(fileName) {
        const folder = this.folderOf(fileName);
        if (!folder) {
            tiled.log("Bedtime Loop: no folder above " + fileName + " holds the file bedtime.");
            return null;
        }
        const request = ["check", "--json", fileName];
        const process = new Process();
        process.workingDirectory = folder;
        if (tiled.platform === "windows") {
            process.exec("cmd", ["/c", "bedtime.cmd", ...request], false);
        } else {
            process.exec("sh", [folder + "/bedtime", ...request], false);
        }
        const said = process.readStdOut();
        const trouble = process.readStdErr().trim();
        process.close();
        try {
            return JSON.parse(said);
        } catch (error) {
            tiled.warn("Bedtime Loop could not check the map: " + (trouble || error));
            return null;
        }
    },

    /** One finding on one line, as the Issues view shows it. */
    sentence(finding) {
        const about = finding.object;
        const who = about
            ? " " + (about.class || "object").toLowerCase() +
              (about.name ? " '" + about.name + "'" : "") + " (#" + about.id + ")"
            : "";
        const where = finding.cell ? " at (" + finding.cell[0] + ", " + finding.cell[1] + ")" : "";
        return finding.code + who + where + (who || where ? ": " : " ") + finding.message;
    },

    /** The object of an id in any layer of a map, or null. */
    objectOf(parent, id) {
        for (const layer of parent.layers) {
            if (layer.isGroupLayer) {
                const found = this.objectOf(layer, id);
                if (found) {
                    return found;
                }
            } else if (layer.isObjectLayer) {
                for (const object of layer.objects) {
                    if (object.id === id) {
                        return object;
                    }
                }
            }
        }
        return null;
    },

    /** Opens the map, selects what the finding is about, and brings it into the middle. */
    show(fileName, finding) {
        const map = tiled.open(fileName);
        if (!map || !map.isTileMap) {
            return;
        }
        let x = finding.cell ? (finding.cell[0] + 0.5) * this.cell : -1;
        let y = finding.cell ? (finding.cell[1] + 0.5) * this.cell : -1;
        const object = finding.object ? this.objectOf(map, finding.object.id) : null;
        if (object) {
            map.selectedObjects = [object];
            if (!finding.cell) {
                x = object.x;
                y = object.y;
            }
        } else if (finding.cell) {
            map.selectedArea.set(Qt.rect(finding.cell[0], finding.cell[1], 1, 1));
        }
        const view = tiled.mapEditor.currentMapView;
        if (view && x >= 0) {
            view.centerOn(x, y);
        }
    },

    /** Checks a map that has just been saved. */
    check(fileName) {
        const findings = this.findings(fileName);
        if (!findings) {
            return;
        }
        for (const finding of findings) {
            const say = finding.severity === "error" ? tiled.error : tiled.warn;
            say(this.sentence(finding), () => this.show(fileName, finding));
        }
        if (!findings.length) {
            tiled.log("Bedtime Loop: nothing is wrong with " + FileInfo.fileName(fileName) + ".");
        }
    },
};

tiled.assetSaved.connect((asset) => {
    if (asset.isTileMap && asset.fileName.endsWith(".tmx")) {
        bedtime.check(asset.fileName);
    }
});
