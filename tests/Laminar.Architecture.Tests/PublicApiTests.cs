using System;
using System.IO;
using Xunit;

namespace Laminar.Architecture.Tests;

/// <summary>The public surface is a file in review: docs/api holds it, a change shows as a difference there.</summary>
public sealed class PublicApiTests
{
    [Theory]
    [InlineData("Laminar.Core", typeof(StreamAttribute))]
    public void The_public_surface_is_the_reviewed_one(string assembly, Type member)
    {
        var actual = PublicSurface.Of(member.Assembly);
        var path = Path.Combine(Repository.Root, "docs", "api", assembly + ".txt");
        if (Environment.GetEnvironmentVariable("LAMINAR_UPDATE") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), path + " is missing: run the tests once with LAMINAR_UPDATE=1 and review it");
        Assert.Equal(File.ReadAllText(path).ReplaceLineEndings("\n"), actual);
    }
}
