using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Xunit;

namespace Laminar.Package.Tests;

/// <summary>The package, packed once into a folder that serves as a package source, outside the repository and with a cache of its own.</summary>
public sealed class PackageFixture : IAsyncLifetime
{
    private static readonly string s_configuration =
        AppContext.BaseDirectory.Contains($"{Path.DirectorySeparatorChar}Release{Path.DirectorySeparatorChar}", StringComparison.Ordinal) ? "Release" : "Debug";

    private string Folder { get; } = Directory.CreateTempSubdirectory("laminar-package-").FullName;

    private string Feed => Path.Combine(Folder, "feed");

    private Dictionary<string, string> Environment => new() { ["NUGET_PACKAGES"] = Path.Combine(Folder, "cache") };

    public static string Repository { get; } = FindRepository(AppContext.BaseDirectory);

    public string PackageFile => Directory.EnumerateFiles(Feed, "Laminar.*.nupkg").Single();

    public async Task InitializeAsync()
    {
        var project = Path.Combine(Repository, "src", "Laminar", "Laminar.csproj");
        (await Command.Dotnet(Repository, new Dictionary<string, string>(), "pack", project, "-c", s_configuration, "--no-build", "-o", Feed, "-nodeReuse:false")).Succeeds();
    }

    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>An empty console project that has the package and nothing else; built, and run if it builds.</summary>
    internal async Task<(Command Build, Command? Run)> Try(string program)
    {
        var project = Directory.CreateDirectory(Path.Combine(Folder, Path.GetRandomFileName())).FullName;
        var version = Path.GetFileNameWithoutExtension(PackageFile)["Laminar.".Length..];
        await File.WriteAllTextAsync(Path.Combine(project, "Program.cs"), program);
        await File.WriteAllTextAsync(Path.Combine(project, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Feed}" />
              </packageSources>
            </configuration>
            """);
        await File.WriteAllTextAsync(Path.Combine(project, "Try.csproj"), $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <NuGetAudit>false</NuGetAudit>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Laminar" Version="{version}" />
              </ItemGroup>
            </Project>
            """);
        var build = await Command.Dotnet(project, Environment, "build", "-c", "Release", "-o", "out", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        return (build, build.ExitCode == 0 ? await Command.Dotnet(project, Environment, "exec", Path.Combine("out", "Try.dll")) : null);
    }

    private static string FindRepository(string folder) =>
        File.Exists(Path.Combine(folder, "Laminar.sln")) ? folder : FindRepository(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("Laminar.sln"));
}
