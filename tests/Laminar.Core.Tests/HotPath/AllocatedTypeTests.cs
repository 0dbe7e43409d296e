using System;
using Xunit;

namespace Laminar.Core.Tests.HotPath;

/// <summary>What was allocated, as far as the runtime's samples tell.</summary>
public sealed class AllocatedTypeTests
{
    private static object? s_kept;

    [Fact]
    public void An_assertion_names_the_type_of_a_single_small_object()
    {
        var violation = Assert.Throws<HotPathViolationException>(() => HotPathGuard.AssertNoAllocations(() => s_kept = new Small()));
        Assert.Equal(24, violation.Bytes);
        Assert.Equal(nameof(Small), violation.Type);
        Assert.Equal("The hot-path section 'AssertNoAllocations' allocated 24 bytes (Small).", violation.Message);
    }

    [Fact]
    public void An_action_that_cannot_be_run_again_has_no_type()
    {
        var runs = 0;
        var violation = Assert.Throws<HotPathViolationException>(() => HotPathGuard.AssertNoAllocations(() => s_kept = runs++ == 0 ? new Small() : throw new InvalidOperationException("once only")));
        Assert.Null(violation.Type);
        Assert.Equal("The hot-path section 'AssertNoAllocations' allocated 24 bytes.", violation.Message);
    }

    [Fact]
    public void A_section_that_allocates_much_has_its_type_named()
    {
        string? type = null;
        // A collection inside the section, or a busy machine, can keep a sample from it.
        for (var tries = 0; type is null && tries < 100; tries++)
        {
            try
            {
                using var section = HotPathGuard.Enter("making many");
                for (var i = 0; i < 20_000; i++)
                {
                    s_kept = new Small();
                }
            }
            catch (HotPathViolationException violation)
            {
                type = violation.Type;
            }
        }

        Assert.Equal(nameof(Small), type);
    }

    private sealed class Small
    {
        public int Number { get; set; }
    }
}
