@echo off
rem Starts Lantu from its folder, wherever that lies; see the script lantu for the reasons.
setlocal
for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
if "%JAVA%"=="java" (
  where java >nul 2>nul || (
    echo lantu: Java 17 or newer is needed: install it or set JAVA_HOME. 1>&2
    exit /b 1
  )
)
rem Short commands end before the optimising compiler has paid for itself. Exports of large sheets need
rem more memory than the window.
set "MACHINE=-XX:TieredStopAtLevel=1"
if "%~1"=="" set "MACHINE=@%HOME_DIR%\bin\window.options"
if /i "%~1"=="read" set "MACHINE=-XX:+UseSerialGC"
if /i "%~1"=="import" set "MACHINE=-XX:+UseSerialGC"
if /i "%~1"=="export" set "MACHINE=-XX:+UseSerialGC"
set "HEAP="
if /i "%~1"=="read" set "HEAP=-Xms48m -Xmn24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
if /i "%~1"=="import" set "HEAP=-Xms48m -Xmn24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
if /i "%~1"=="draft" set "HEAP=-Xms48m -Xmn24m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
rem The archive of loaded classes fits the folder it was made in only, which its second line names.
set "ARCHIVE="
if exist "%HOME_DIR%\lib\lantu.jsa" if exist "%HOME_DIR%\lib\lantu.jsa.for" (
  for /f "usebackq skip=1 delims=" %%P in ("%HOME_DIR%\lib\lantu.jsa.for") do (
    if /i "%%P"=="%HOME_DIR%" set ARCHIVE="-XX:SharedArchiveFile=%HOME_DIR%\lib\lantu.jsa"
  )
)
"%JAVA%" "%MACHINE%" --enable-native-access=ALL-UNNAMED -Xshare:auto %ARCHIVE% -XX:+UseSerialGC %HEAP% "-Dlantu.dir=%HOME_DIR%" -Dcom.sun.media.jai.disableMediaLib=true -Djava.awt.headless=true %LANTU_JAVA_OPTS% -cp "%HOME_DIR%\lib\lantu.jar" io.lantu.app.Launcher %*
exit /b %ERRORLEVEL%
