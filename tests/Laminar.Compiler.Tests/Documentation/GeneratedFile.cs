using System;
using System.IO;
using Xunit;

namespace Laminar.Compiler.Tests.Documentation;

/// <summary>A file of the repository that is made from the code: LAMINAR_UPDATE=1 writes it, otherwise a difference fails.</summary>
internal static class GeneratedFile
{
    public static string Root { get; } = FindRoot();

    public static string Path(string relative) => System.IO.Path.Combine(Root, relative);

    public static void Check(string relative, string content)
    {
        var path = Path(relative);
        if (Environment.GetEnvironmentVariable("LAMINAR_UPDATE") == "1")
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        Assert.True(File.Exists(path), relative + " is missing: run the tests with LAMINAR_UPDATE=1");
        Assert.True(File.ReadAllText(path).ReplaceLineEndings("\n") == content, relative + " is out of date: run the tests with LAMINAR_UPDATE=1");
    }

    private static string FindRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(System.IO.Path.Combine(directory.FullName, "Laminar.sln")))
        {
            directory = directory.Parent;
        }

        return directory?.FullName ?? throw new DirectoryNotFoundException("Laminar.sln is above none of " + AppContext.BaseDirectory);
    }
}
