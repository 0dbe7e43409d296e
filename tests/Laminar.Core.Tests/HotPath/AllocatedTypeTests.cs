using System;
using Xunit;

namespace Laminar.Core.Tests.HotPath;

/// <summary>The type of what was allocated first.</summary>
public sealed class AllocatedTypeTests
{
    private static object? s_kept;

    [Fact]
    public void An_assertion_names_the_type_of_a_single_small_object()
    {
        var violation = Named(() => HotPathGuard.AssertNoAllocations(() => s_kept = new Small()));
        Assert.Equal(24, violation.Bytes);
        Assert.Equal(typeof(Small).ToString(), violation.Type);
        Assert.Equal("The hot-path section 'AssertNoAllocations' allocated 24 bytes (" + typeof(Small) + ").", violation.Message);
    }

    [Fact]
    public void A_section_names_the_first_of_many()
    {
        var violation = Named(() =>
        {
            using var section = HotPathGuard.Enter("making many");
            s_kept = new Small();
            for (var i = 0; i < 20; i++)
            {
                s_kept = new int[i];
            }
        });
        Assert.Equal(typeof(Small).ToString(), violation.Type);
    }

    [Fact]
    public void A_large_object_lies_elsewhere_and_has_no_name()
    {
        var violation = Assert.Throws<HotPathViolationException>(() => HotPathGuard.AssertNoAllocations(() => s_kept = new byte[100_000]));
        Assert.Equal((100_024, null), (violation.Bytes, violation.Type));
    }

    [Fact]
    public void What_a_lifted_part_made_is_not_named()
    {
        var violation = Named(() =>
        {
            using var section = HotPathGuard.Enter("partly lifted");
            using (HotPathGuard.Lift())
            {
                s_kept = new int[100];
            }

            s_kept = new Small();
        });
        Assert.Equal((24, typeof(Small).ToString()), (violation.Bytes, violation.Type));
    }

    /// <summary>Where a thread's piece of the heap ends in the section, the next may lie elsewhere: then it is tried again.</summary>
    private static HotPathViolationException Named(Action action)
    {
        for (var tries = 0; ; tries++)
        {
            if (Assert.Throws<HotPathViolationException>(action) is { } violation && (violation.Type is not null || tries == 10))
            {
                return violation;
            }
        }
    }

    private sealed class Small
    {
        public int Number { get; set; }
    }
}
