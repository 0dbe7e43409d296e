using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using Laminar.HotPath.Cases.Running;
using Xunit;

namespace Laminar.Analyzers.Tests.Cost;

/// <summary>Off, the guard leaves nothing behind: a guarded method is compiled to the machine code of the same method without a guard.</summary>
public sealed class GuardCostTests
{
    [Fact]
    public void Off_is_the_same_machine_code()
    {
        var listing = Path.GetTempFileName();
        var start = new ProcessStartInfo("dotnet", [typeof(Case).Assembly.Location, "guard"]) { RedirectStandardOutput = true };
        start.Environment["DOTNET_JitStdOutFile"] = listing;
        start.Environment["DOTNET_JitDisasm"] = "Plain Guarded";
        start.Environment["DOTNET_TieredCompilation"] = "0";
        using var probe = Process.Start(start)!;
        Assert.StartsWith("Off", probe.StandardOutput.ReadToEnd());
        probe.WaitForExit();
        var methods = File.ReadAllText(listing).Split("; Assembly listing for method ", StringSplitOptions.RemoveEmptyEntries).Where(part => part.Contains(":Plain(") || part.Contains(":Guarded(")).ToList();
        File.Delete(listing);
        Assert.Equal(2, methods.Count);
        Assert.NotEmpty(Code(methods[0]));
        Assert.Equal(Code(methods[0]), Code(methods[1]));
    }

    /// <summary>With nothing watched beside the bytes, as programs use it.</summary>
    [Fact]
    public void In_Throw_mode_a_violation_is_caught_to_the_byte()
    {
        using var probe = Process.Start(new ProcessStartInfo("dotnet", [typeof(Case).Assembly.Location, "guard", "Throw"]) { RedirectStandardOutput = true })!;
        var text = probe.StandardOutput.ReadToEnd();
        probe.WaitForExit();
        Assert.Equal("The hot-path section 'probe' allocated 24 bytes.\nThe hot-path section 'probe' allocated 128 bytes.\n", text.ReplaceLineEndings("\n"));
        Assert.Equal(0, probe.ExitCode);
    }

    /// <summary>The instructions alone.</summary>
    private static string Code(string listing) =>
        string.Join('\n', listing.Split('\n').Where(line => Regex.IsMatch(line, @"^\s+[a-z]")).Select(line => Regex.Replace(line.Trim(), @"\s+", " ")));
}
