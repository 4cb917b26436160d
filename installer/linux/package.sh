#!/bin/sh
# Makes the app image and the Debian package from a built distribution.
# usage: package.sh DISTRIBUTION OUTPUT VERSION     needs a JDK's jpackage; the package needs dpkg-deb and fakeroot
set -eu
dist=$1
out=$2
version=$3
here=$(cd "$(dirname "$0")/.." && pwd -P)
jpackage=${JAVA_HOME:+$JAVA_HOME/bin/}jpackage
rm -rf "$out"
mkdir -p "$out/input"
cp -R "$dist"/lib/*.jar "$dist"/lib/*.so "$dist/lib/lantu.classes" "$dist/data" "$dist/maps" "$dist/LICENSE" "$dist/NOTICE" "$out/input"
modules=java.base,java.desktop,java.instrument,java.logging,java.management,java.naming,java.prefs,java.sql,java.xml,jdk.management,jdk.unsupported,jdk.charsets,jdk.zipfs,jdk.crypto.ec
"$jpackage" --type app-image --name lantu --dest "$out" --input "$out/input" \
  --main-jar lantu.jar --main-class io.lantu.app.Launcher \
  --app-version "$version" --vendor "Lantu" --copyright "Apache-2.0" \
  --description "Offline explorer of spatial structures in regional plans 兰图" \
  --icon "$here/common/icons/lantu.png" --add-modules "$modules" \
  --jlink-options "--strip-debug --no-man-pages --no-header-files --compress=2"
# A jlinked runtime has no class-data archive of its own; with one it starts a third faster.
"$out/lantu/lib/runtime/bin/java" -Xshare:dump >/dev/null 2>&1 || true
# The start scripts of the distribution take the place of jpackage's launcher: the same options for
# window and commands wherever the program runs.
rm -f "$out/lantu/bin/lantu" "$out/lantu/lib/libapplauncher.so" "$out/lantu/lib/app/lantu.cfg"
cp "$here/common/bin/lantu" "$here/common/bin/lantu-archive" "$here/common/bin/lantu-place" \
  "$here/common/bin/window.options" "$out/lantu/bin"
cp "$here/linux/lantu.desktop" "$out/lantu/lib/app"
if command -v dpkg-deb >/dev/null && command -v fakeroot >/dev/null; then
  # The package makes its archive of the program's classes where it is installed.
  "$jpackage" --type deb --resource-dir "$here/linux/deb" --name lantu --dest "$out" --app-image "$out/lantu" \
    --app-version "$version" --vendor "Lantu" --license-file "$dist/LICENSE" \
    --description "Offline explorer of spatial structures in regional plans 兰图" \
    --linux-package-deps "libgtk-3-0, libgl1, libxxf86vm1" --linux-app-category science
else
  echo "package.sh: 没有 dpkg-deb 或 fakeroot，只做了程序文件夹 $out/lantu。 No dpkg-deb or fakeroot: app image only." >&2
fi
rm -rf "$out/input"
# For the image where it lies; moved elsewhere, bin/lantu-archive makes it anew.
"$out/lantu/bin/lantu-archive" || echo "package.sh: 没有类数据档案，启动会慢一些。 No class-data archive: slower start." >&2
