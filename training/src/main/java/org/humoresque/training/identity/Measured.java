package org.humoresque.training.identity;

/**
 * What was measured on people who were not learnt from.
 *
 * @param recipe that was used
 * @param pairs how alike pairs of pictures are
 * @param pairThreshold from which on they are taken for one person
 * @param profiles what happens to pictures of enrolled people and of guests
 * @param namedThreshold from which on they get a name
 */
record Measured(
    IdentityRecipe recipe,
    Verification pairs,
    double pairThreshold,
    ProfileTrial profiles,
    double namedThreshold) {

  double accuracy() {
    return pairs.accuracy(pairThreshold);
  }
}
