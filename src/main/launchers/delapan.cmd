@echo off
rem Starts the program with the Java that JAVA_HOME names, else the one on the path.
setlocal DisableDelayedExpansion
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME:"=%\bin\java.exe"
"%JAVA%" --enable-native-access=ALL-UNNAMED -version >nul 2>&1
if errorlevel 1 goto nojava

set "JARS=%~dp0..\lib\*"
set "ARCHIVE=delapan.jsa"
for %%a in (%*) do for %%c in (serve account backup restore) do if "%%~a"=="%%c" set "JARS=%~dp0..\lib\*;%~dp0..\lib\workbench\*" & set "ARCHIVE=workbench.jsa"
rem The console shows UTF-8 while the program runs, then what it showed before.
set "PAGE="
for /f "tokens=2 delims=:" %%p in ('chcp') do for /f "tokens=1 delims=. " %%q in ("%%p") do set "PAGE=%%q"
chcp 65001 >nul
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xmn48m -Xshare:auto "-XX:SharedArchiveFile=%~dp0..\lib\%ARCHIVE%" -Xlog:disable -XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 -Dfile.encoding=UTF-8 --enable-native-access=ALL-UNNAMED -cp "%JARS%" id.delapan.cli.Main %*
set "CODE=%errorlevel%"
if defined PAGE chcp %PAGE% >nul
exit /b %CODE%

:nojava
echo Java 17 atau yang lebih baru diperlukan (Java 17 or newer is needed): "%JAVA%" 1>&2
exit /b 1
