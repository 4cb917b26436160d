@echo off
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
rem Short commands end before the optimising compiler has paid for itself.
set "JIT=-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000"
if /i "%~1"=="read" set "JIT="
if /i "%~1"=="import" set "JIT="
if /i "%~1"=="export" set "JIT="
if not "%~1"=="" if /i not "%~1"=="read" if /i not "%~1"=="import" if /i not "%~1"=="export" set "JIT=-XX:TieredStopAtLevel=1"
rem The archive of loaded classes halves the start; Java passes over one that does not fit.
set "ARCHIVE="
if exist "%HOME_DIR%\lib\lantu.jsa" set ARCHIVE="-XX:SharedArchiveFile=%HOME_DIR%\lib\lantu.jsa"
"%JAVA%" %JIT% %ARCHIVE% --enable-native-access=ALL-UNNAMED -Xshare:auto -XX:+UseSerialGC -Xmx768m -Xms48m -Xmn24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20 "-Dlantu.dir=%HOME_DIR%" -Dcom.sun.media.jai.disableMediaLib=true -Djava.awt.headless=true %LANTU_JAVA_OPTS% -cp "%HOME_DIR%\lib\lantu.jar" io.lantu.app.Launcher %*
