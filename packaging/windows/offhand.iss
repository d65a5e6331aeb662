; The installer for Windows, compiled by Inno Setup 6: packaging/build.py installer
; Version, Bundle, Icon and Output are handed over on the command line.
#define Id "io.github.offhand.Offhand"
#define Product "Offhand"
#define Maker "Offhand contributors"
#define Program "offhandw.exe"

[Setup]
; Never another: it is what an update finds the older version by.
AppId={{6E4E1C3A-5B0F-4C39-9E0E-0B7D1F7A6C51}
AppName={#Product}
AppVersion={#Version}
AppPublisher={#Maker}
VersionInfoVersion={#Version}.0
VersionInfoProductName={#Product}
VersionInfoDescription={#Product} installer
; For this user alone, and without an administrator.
PrivilegesRequired=lowest
DefaultDirName={autopf}\{#Product}
DisableProgramGroupPage=yes
DisableDirPage=auto
LicenseFile=..\..\LICENSE
SetupIconFile={#Icon}
UninstallDisplayIcon={app}\{#Program}
UninstallDisplayName={#Product}
OutputDir={#Output}
OutputBaseFilename=offhand-{#Version}-windows-setup
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
MinVersion=10.0.17763
Compression=lzma2/max
SolidCompression=yes
WizardStyle=modern
; The program that runs is asked to quit, and saves first.
CloseApplications=yes
RestartApplications=no
ChangesEnvironment=yes

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"
Name: "de"; MessagesFile: "compiler:Languages\German.isl"

[Tasks]
Name: "desktopicon"; Description: "{cm:CreateDesktopIcon}"; Flags: unchecked
Name: "path"; Description: "Let shells find offhand (adds it to the PATH of this user)"

[InstallDelete]
; What an older version had and this one has not would be loaded all the same.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Bundle}\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs

[Icons]
Name: "{autoprograms}\{#Product}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#Id}"
Name: "{autodesktop}\{#Product}"; Filename: "{app}\{#Program}"; AppUserModelID: "{#Id}"; Tasks: desktopicon

[Registry]
Root: HKCU; Subkey: "Environment"; ValueType: expandsz; ValueName: "Path"; ValueData: "{olddata};{app}"; \
    Tasks: path; Check: IsMissingFromPath('{app}')
; The start at login, which the settings switch on, does not outlive the program.
Root: HKCU; Subkey: "Software\Microsoft\Windows\CurrentVersion\Run"; ValueType: none; ValueName: "Offhand"; \
    Flags: uninsdeletevalue dontcreatekey

[Run]
Filename: "{app}\{#Program}"; Description: "{cm:LaunchProgram,{#Product}}"; Flags: nowait postinstall skipifsilent

[Code]
function IsMissingFromPath(Folder: String): Boolean;
var
  Known: String;
begin
  if not RegQueryStringValue(HKCU, 'Environment', 'Path', Known) then
    Known := '';
  Result := Pos(';' + Lowercase(ExpandConstant(Folder)) + ';', ';' + Lowercase(Known) + ';') = 0;
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
var
  Known: String;
begin
  if Step <> usPostUninstall then
    exit;
  if RegQueryStringValue(HKCU, 'Environment', 'Path', Known) then
  begin
    StringChangeEx(Known, ';' + ExpandConstant('{app}'), '', True);
    RegWriteExpandStringValue(HKCU, 'Environment', 'Path', Known);
  end;
end;
