#!/usr/bin/env bash
# Jint 4.18.0 on .NET 10: the first `new Engine()` of a process reads and sorts every time zone of the system, although no script uses a date.
#
# A good guess is that an engine without any script costs about as much as loading its assemblies. Seen: creating its options runs the static constructor of
# DefaultTimeZoneProvider, which calls TimeZoneInfo.GetSystemTimeZones(). That method reads some 400 zone files and sorts them by name, for which ICU makes
# every display name; it takes many times as long as everything else that the first engine needs. In a process that has called GetSystemTimeZones() before,
# the same engine is created in a small part of the time. Who starts a process for a few lines of JavaScript pays mostly for zones; only settings of the whole
# process (a TZDIR with few zones, invariant globalization) avoid it.
#
# Restores the package into a temporary folder; needs the .NET 10 SDK and ICU. Compares processor time within one machine, five processes each way, and exits 0
# while the engine takes at least three times as long without the zones as with them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat >zones.csproj <<'END'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
    <ImplicitUsings>enable</ImplicitUsings>
  </PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Jint" Version="4.18.0" />
  </ItemGroup>
</Project>
END
cat >Program.cs <<'END'
using System.Diagnostics;

static double Spent() => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds;

var zones = args is ["zones"] ? TimeZoneInfo.GetSystemTimeZones().Count : 0;
var before = Spent();
var engine = new Jint.Engine();
Console.WriteLine($"{zones} {Spent() - before:0} {engine.Evaluate("6 * 7")}");
END
dotnet build --nologo -v quiet -c Release -o built >/dev/null
for round in 1 2 3 4 5; do
  echo "cold $(dotnet built/zones.dll)"
  echo "warm $(dotnet built/zones.dll zones)"
done | tee seen
awk '
  { spent[$1, ++n[$1]] = $3 }
  function median(way,   i, j, t) {
    for (i = 2; i <= 5; i++) for (j = i; j > 1 && spent[way, j] < spent[way, j - 1]; j--) { t = spent[way, j]; spent[way, j] = spent[way, j - 1]; spent[way, j - 1] = t }
    return spent[way, 3]
  }
  END {
    cold = median("cold"); warm = median("warm")
    printf "new Engine(): %d ms of processor time, %d ms after GetSystemTimeZones()\n", cold, warm
    exit cold >= 3 * (warm > 0 ? warm : 1) ? 0 : 1
  }' seen
echo "as stated"
