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

    /// <summary>The instructions alone.</summary>
    private static string Code(string listing) =>
        string.Join('\n', listing.Split('\n').Where(line => Regex.IsMatch(line, @"^\s+[a-z]")).Select(line => Regex.Replace(line.Trim(), @"\s+", " ")));
}
