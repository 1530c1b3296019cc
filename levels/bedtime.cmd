@echo off
rem Starts `bedtime` for Tiled on Windows: the checkout's own, else an installed one, else py or
rem python, which sets the checkout up.
setlocal
set "root=%~dp0.."
if exist "%root%\.venv\Scripts\bedtime.exe" (
    "%root%\.venv\Scripts\bedtime.exe" %*
    exit /b
)
where /q bedtime.exe && (
    bedtime.exe %*
    exit /b
)
if not exist "%root%\tools\go.py" goto missing
where /q py && (
    py "%root%\tools\go.py" %*
    exit /b
)
where /q python && (
    python "%root%\tools\go.py" %*
    exit /b
)
:missing
echo Bedtime Loop is not installed: run py tools\go.py once, or pip install bedtime-loop. 1>&2
exit /b 2
