using System;
using System.IO;
using System.Runtime.CompilerServices;
using Xunit;

namespace Laminar.Compiler.Tests.Emit;

/// <summary>Expected text in files beside the tests. On a difference X.received.cs is written; LAMINAR_UPDATE=1 rewrites X.verified.cs.</summary>
internal static class Snapshot
{
    public static string Folder { get; } = Path.Combine(Path.GetDirectoryName(Here())!, "..", "Snapshots");

    public static void Compare(string name, string extension, string actual)
    {
        var verified = Path.Combine(Folder, name + ".verified." + extension);
        var received = Path.Combine(Folder, name + ".received." + extension);
        if (Environment.GetEnvironmentVariable("LAMINAR_UPDATE") == "1")
        {
            File.WriteAllText(verified, actual);
        }

        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (actual == expected)
        {
            File.Delete(received);
            return;
        }

        File.WriteAllText(received, actual);
        Assert.Fail($"{received} differs from {verified}. If it is right: LAMINAR_UPDATE=1.");
    }

    private static string Here([CallerFilePath] string path = "") => path;
}
