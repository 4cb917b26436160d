@echo off
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
rem Short commands end before the optimising compiler has paid for itself.
set "MACHINE=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "MACHINE=@%HOME_DIR%\bin\window.options"
if /i "%~1"=="read" set "MACHINE=-XX:+UseSerialGC"
if /i "%~1"=="import" set "MACHINE=-XX:+UseSerialGC"
if /i "%~1"=="export" set "MACHINE=-XX:+UseSerialGC"
rem The archive of loaded classes halves the start; Java passes over one that does not fit.
set "ARCHIVE="
if exist "%HOME_DIR%\lib\lantu.jsa" set ARCHIVE="-XX:SharedArchiveFile=%HOME_DIR%\lib\lantu.jsa"
"%JAVA%" "%MACHINE%" %ARCHIVE% --enable-native-access=ALL-UNNAMED -Xshare:auto -XX:+UseSerialGC "-Dlantu.dir=%HOME_DIR%" -Dcom.sun.media.jai.disableMediaLib=true -Djava.awt.headless=true %LANTU_JAVA_OPTS% -cp "%HOME_DIR%\lib\lantu.jar" io.lantu.app.Launcher %*
