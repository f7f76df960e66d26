; Installer for Windows, per user (no administrator needed) or for the whole machine (/AllUsers).
;   1. on Windows: pyinstaller packaging/meedoen.spec      -> dist\meedoen
;   2. makensis /DVERSION=0.1.0 packaging\windows\meedoen.nsi -> dist\Meedoen-0.1.0.exe
; Unverified: compiled with makensis on Debian, never run on a Windows machine. See docs/development.md.
Unicode true
!ifndef VERSION
  !error "say the version: /DVERSION=0.1.0"
!endif
!ifndef BUNDLE
  !define BUNDLE "..\..\dist\meedoen"
!endif
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Meedoen"

!define MULTIUSER_EXECUTIONLEVEL Standard
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_INSTALLMODE_INSTDIR "Meedoen"
!define MULTIUSER_INSTALLMODE_DEFAULT_CURRENTUSER
!include MultiUser.nsh
!include MUI2.nsh

Name "Meedoen"
OutFile "..\..\dist\Meedoen-${VERSION}.exe"
SetCompressor /SOLID lzma
ManifestDPIAware true

!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"

Function .onInit
  !insertmacro MULTIUSER_INIT
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Section "Meedoen"
  ; Take an older version away first, so that none of its files stay behind.
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${BUNDLE}\*.*"
  CreateShortcut "$SMPROGRAMS\Meedoen.lnk" "$INSTDIR\meedoen-desktop.exe"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Meedoen"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Meedoen contributors"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\meedoen-desktop.exe"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
SectionEnd

; The vault is never touched: it lives in the user's own application data.
Section "Uninstall"
  Delete "$SMPROGRAMS\Meedoen.lnk"
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\meedoen.exe"
  Delete "$INSTDIR\meedoen-desktop.exe"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  DeleteRegKey SHCTX "${UNINSTALL}"
SectionEnd
