@echo off
rem Starts the program with the Java that JAVA_HOME names, else the one on the path.
setlocal
chcp 65001 >nul
if defined JAVA_HOME (set "JAVA=%JAVA_HOME%\bin\java.exe") else (set "JAVA=java")
"%JAVA%" -version >nul 2>&1
if errorlevel 1 (
  echo Java 17 atau yang lebih baru diperlukan ^(Java 17 or newer is needed^) 1>&2
  exit /b 1
)
"%JAVA%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Dfile.encoding=UTF-8 -cp "%~dp0..\lib\*" id.delapan.cli.Main %*
exit /b %errorlevel%
