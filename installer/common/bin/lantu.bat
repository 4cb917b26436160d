@echo off
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" --enable-native-access=ALL-UNNAMED -Xshare:auto -XX:+UseSerialGC "-Dlantu.dir=%HOME_DIR%" -Dcom.sun.media.jai.disableMediaLib=true -Djava.awt.headless=true %LANTU_JAVA_OPTS% -cp "%HOME_DIR%\lib\*" io.lantu.app.Launcher %*
