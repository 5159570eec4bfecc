package org.warmhandoff.incident.linking.evaluation;

import org.warmhandoff.contracts.incident.AgencyType;

/**
 * How a kind of agency reports: shares from 0 to 1, times in minutes. The shares are estimates, chosen so that what is known to be
 * poor is poor: police that give no more than an area, guessed ages, names without birth dates, reports that come days later.
 *
 * @param pointFromDevice share of places from a device at the scene, 30 m out
 * @param geocoded share from a geocoder that interpolates, 60 to 200 m out
 * @param block share at the middle of the block, given to the next 150 m
 * @param defaultPoint share that the geocoder put where it puts what it does not find; what is left is an area alone
 * @param writtenAfter middle of the delay from the call to the time that is written
 * @param writtenSpread standard deviation of that
 * @param roundedToQuarters share of times given to the quarter of an hour
 * @param hourOut share of times that are out by a whole hour
 * @param sentAfterFrom least delay until the report comes, in hours
 * @param sentAfterTo greatest of the usual delay, in hours; one in ten takes up to five times as long
 * @param knowsGender share of people whose gender is given; one in 150 is wrong
 * @param knowsAge share of people whose age is known in years
 * @param guessesAge share of people whose age is guessed as a band
 * @param knowsPerson share of known people whom the report names so that the vault recognizes them
 * @param otherSpelling share of those that are spelled another way
 * @param knowsOutcome share of people whose outcome is given
 * @param seesAll share of reports of several people that have them all; the rest have one
 */
record AgencyHabits(
        AgencyType type,
        double pointFromDevice,
        double geocoded,
        double block,
        double defaultPoint,
        double writtenAfter,
        double writtenSpread,
        double roundedToQuarters,
        double hourOut,
        double sentAfterFrom,
        double sentAfterTo,
        double knowsGender,
        double knowsAge,
        double guessesAge,
        double knowsPerson,
        double otherSpelling,
        double knowsOutcome,
        double seesAll) {

    static final AgencyHabits EMS = new AgencyHabits(
            AgencyType.EMS, .72, .16, .06, .02, 2, 2, .02, .01, .1, 3, .97, .85, .1, .75, .04, .97, .9);
    static final AgencyHabits FIRE =
            new AgencyHabits(AgencyType.FIRE, .6, .24, .08, .03, 3, 3, .03, .01, .1, 6, .9, .25, .4, .1, .06, .85, .85);
    static final AgencyHabits POLICE = new AgencyHabits(
            AgencyType.POLICE, .2, .35, .15, .03, 7, 6, .15, .02, 1, 14, .87, .4, .35, .4, .06, .9, .8);
    static final AgencyHabits HOSPITAL =
            new AgencyHabits(AgencyType.HOSPITAL, 0, 0, 0, 0, 42, 14, .02, .01, 4, 40, .98, .97, 0, .93, .04, .97, 1);
    static final AgencyHabits MEDICAL_EXAMINER = new AgencyHabits(
            AgencyType.MEDICAL_EXAMINER, .05, .65, .05, .01, 8, 20, .3, .01, 24, 500, .99, .97, 0, .95, .04, 1, 1);
    static final AgencyHabits COMMUNITY =
            new AgencyHabits(AgencyType.COMMUNITY, .45, 0, .1, 0, 0, 12, .5, .02, .5, 20, .75, .1, .5, .1, .1, .8, .8);
}
