using System.Linq;
using System.Threading.Tasks;
using Laminar.Operators;
using Xunit;

namespace Laminar.Core.Tests.Joins.Lookups;

/// <summary>Numbers from many threads: each comes once, and who sleeps is woken.</summary>
public sealed class AnswerRingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(64)]
    public async Task Each_number_comes_once_and_again_when_it_is_put_again(int questions)
    {
        using var ring = new AnswerRing(questions);
        for (var round = 0; round < 500; round++)
        {
            var putting = Enumerable.Range(1, questions).Select(number => Task.Run(() => ring.Put(number))).ToList();
            var taken = new int[questions];
            for (var i = 0; i < questions; i++)
            {
                ring.Wait();
                taken[i] = ring.Take();
            }

            Assert.Equal(Enumerable.Range(1, questions), taken.Order());
            Assert.True(ring.IsEmpty);
            Assert.Equal(0, ring.Take());
            await Task.WhenAll(putting);
        }
    }
}
